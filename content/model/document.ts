import { z } from 'zod';
import { ObjectId, Instant } from './provenance.ts';
import { Id, Locale, WebAddress } from './text.ts';

/** A heading of a document, for its table of contents. */
export const Heading = z.strictObject({
  depth: z.int().min(1).max(6).describe('Level in the page, after the shift below the page title'),
  id: z.string().min(1).describe('The anchor'),
  text: z.string().describe('The text without markup'),
});
export type Heading = z.output<typeof Heading>;

/** Address of a document below /products/<id>/docs/: `<repository>/<path>` in lower case, without ending. */
export const DocumentAddress = z.string().regex(/^[a-z0-9][a-z0-9._-]*(\/[a-z0-9_][a-z0-9._-]*)*$/);

/** `latest`, or a release's version: it names a folder and a part of addresses. */
export const DocumentVersion = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,39}$/);

/**
 * The front matter of a harvested document, content/harvested/<id>/docs/<version>/<address>.mdx.
 * It is written only from an object that has passed this schema.
 */
export const Document = z.strictObject({
  title: z.string().trim().min(1).max(300).describe('From the front matter, the first heading or the file name'),
  product: Id.describe('The product it belongs to'),
  version: DocumentVersion.describe('"latest", or the release it was taken from'),
  address: DocumentAddress.describe('Where it stands below the product’s docs'),
  formerly: z
    .array(DocumentAddress)
    .default([])
    .describe('Addresses that its text or its author gave it before; they lead here'),
  parent: DocumentAddress.nullable().describe('The document above it in the navigation'),
  position: z.int().nonnegative().describe('Position in the product’s reading order'),
  label: z.string().nullable().default(null).describe('What its docs site’s navigation calls it, null for its title'),
  sections: z
    .array(z.string())
    .default([])
    .describe('Headings of that navigation between the document above and this one, which have no page themselves'),
  lang: Locale.nullable().describe('Language of the text, null where it could not be told'),
  format: z.enum(['markdown', 'restructuredtext', 'asciidoc', 'text']).describe('What it was written in'),
  fallback: z.string().nullable().describe('Why it is shown as plain text, or null'),
  headings: z.array(Heading).describe('Headings of the body, in order'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the body in the .html file beside it'),
  source: z
    .strictObject({
      repository: WebAddress.nullable().describe('The repository'),
      branch: z.string().describe('The branch, for "edit this page"'),
      commit: ObjectId.describe('The commit'),
      committedAt: Instant.describe('When that commit was made'),
      path: z.string().min(1).describe('The file'),
      blob: ObjectId.nullable().default(null).describe('Git object id of its content: equal ids, equal texts'),
      changed: z
        .strictObject({
          commit: ObjectId.describe('The commit'),
          committedAt: Instant.describe('When it was made'),
        })
        .nullable()
        .default(null)
        .describe('The commit that last changed the file, where it is among the newest ones'),
      unchangedSince: Instant.nullable()
        .default(null)
        .describe('Where it is not among them: when the oldest of them was made'),
      licence: z.string().nullable().describe('SPDX id of the repository’s licence'),
    })
    .describe('Exactly where the text comes from'),
});
export type Document = z.output<typeof Document>;
