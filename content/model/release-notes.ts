import { z } from 'zod';
import { DocumentAddress } from './document.ts';
import { Id, WebAddress } from './text.ts';

/** The version under which the notes of releases stand among a product's documents. */
export const notesVersion = 'notes';

/** For whom a part of the notes is: those who decide, those who run it, those who develop; or all, where it can't be told. */
export const Reader = z.enum(['decision', 'operations', 'development', 'all']);
export type Reader = z.output<typeof Reader>;

/** What stands out in the notes of a release. */
export const ReleaseMarks = z.strictObject({
  breaking: z.boolean().describe('Something that worked before no longer does, or asks for work'),
  security: z.boolean().describe('It closes a hole'),
  advisories: z
    .array(z.string().regex(/^(CVE-\d{4}-\d{4,}|GHSA(-[a-z0-9]{4}){3})$/))
    .max(20)
    .describe('The public numbers of those holes'),
  actBy: z.iso.date().nullable().describe('A day by which something has to be done'),
});
export type ReleaseMarks = z.output<typeof ReleaseMarks>;

/** The notes of one release: facts about them; the texts are documents and are not committed. */
export const ReleaseNotes = z.strictObject({
  tag: z.string().min(1).max(300).describe('The tag as it is written in Git'),
  repository: WebAddress.nullable().describe('The repository that was tagged'),
  address: DocumentAddress.describe('Where the release stands below the product’s releases'),
  from: z.enum(['forge', 'changelog', 'commits']).describe('Where the notes come from'),
  path: z.string().nullable().describe('The file, where they come from one'),
  marks: ReleaseMarks,
  parts: z
    .array(
      z.strictObject({
        reader: Reader,
        document: DocumentAddress.describe('The document with the text, below docs/notes/'),
      }),
    )
    .min(1)
    .describe('The text, by reader'),
});
export type ReleaseNotes = z.output<typeof ReleaseNotes>;

/** Notes of a product’s newest releases: content/harvested/<id>/releases.json. */
export const ProductNotes = z.strictObject({
  schema: z.literal(1).describe('The form of this file'),
  product: Id.describe('The product'),
  releases: z.array(ReleaseNotes).min(1).describe('Newest first'),
});
export type ProductNotes = z.output<typeof ProductNotes>;
