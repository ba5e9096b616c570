import { z } from 'zod';
import { ForgeFacts } from './forge-facts.ts';
import { Instant, ObjectId, Provenance } from './provenance.ts';
import { PubliccodeFinding } from './publiccode.ts';
import { Release } from './release.ts';
import { SourceRole } from './source.ts';
import { Id } from './text.ts';

/** A file that is known by its path, at the commit of its source. */
export const FileFact = z.strictObject({
  path: z.string().min(1).describe('Path in the repository'),
  blob: ObjectId.describe('Git object id of the content'),
});
export type FileFact = z.output<typeof FileFact>;

/** Files that tell how a project is run, by what they are for. */
export const KnownFile = z.enum([
  'readme',
  'licence',
  'changelog',
  'publiccode',
  'security',
  'contributing',
  'codeOfConduct',
  'governance',
  'maintainers',
  'roadmap',
  'dockerfile',
  'compose',
  'helm',
  'openapi',
  'sbom',
  'continuousIntegration',
  'manifest',
  'lockfile',
  'tests',
]);
export type KnownFile = z.output<typeof KnownFile>;

/** Commits of one calendar month. */
export const MonthOfCommits = z.strictObject({
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .describe('The month, UTC'),
  commits: z.int().positive().describe('Commits on the branch that was read, merges and bots left out'),
  authors: z.int().nonnegative().describe('Different authors of those commits'),
});

/** How a repository is worked on. Counted from the commit that was read, so that it moves only when that does. */
export const Activity = z.strictObject({
  firstCommit: Instant.describe('Date of the oldest commit'),
  lastCommit: Instant.describe('Date of the newest commit'),
  commits: z.int().positive().describe('All commits on the branch, merges and bots included'),
  truncated: z.boolean().describe('true where only a part of the history could be read'),
  authors24: z.int().nonnegative().describe('Different authors in the 24 months up to the newest commit'),
  domains24: z
    .array(
      z.strictObject({
        digest: z
          .string()
          .regex(/^[0-9a-f]{16}$/)
          .describe('First 16 hexadecimal digits of the SHA-256 of a mail domain in lower case'),
        commits: z.int().positive().describe('Commits with an address of that domain'),
      }),
    )
    .optional()
    .describe(
      'Mail domains of those authors as digests, the most active first; addresses that anybody can have left out',
    ),
  months: z
    .array(MonthOfCommits)
    .describe('The 24 months up to the newest commit; months without commits are left out'),
});
export type Activity = z.output<typeof Activity>;

/** What a publiccode.yml says, as far as it is facts and not prose; nobody's contact is among them. */
export const PubliccodeFacts = z.strictObject({
  valid: z.boolean().describe('Whether it keeps the standard'),
  path: z.string().default('publiccode.yml').describe('The file'),
  standard: z.string().nullable().default(null).describe('publiccodeYmlVersion'),
  problems: z.array(z.string()).describe('What breaks the standard, in one sentence each'),
  findings: z.array(PubliccodeFinding).default([]).describe('The same with key and line, and the warnings'),
  version: z.string().nullable().describe('softwareVersion'),
  releaseDate: z.string().nullable().default(null).describe('releaseDate'),
  licence: z.string().nullable().describe('legal.license'),
  developmentStatus: z.string().nullable().describe('developmentStatus'),
  softwareType: z.string().nullable().default(null).describe('softwareType'),
  website: z.string().nullable().default(null).describe('landingURL'),
  platforms: z.array(z.string()).default([]).describe('platforms'),
  categories: z.array(z.string()).default([]).describe('categories'),
  languages: z.array(z.string()).default([]).describe('localisation.availableLanguages'),
  usedBy: z.array(z.string()).describe('usedBy'),
});
export type PubliccodeFacts = z.output<typeof PubliccodeFacts>;

/** One repository as it was read. */
export const SourceFacts = z.strictObject({
  key: z.string().min(1).describe('What tells the source apart: its address, or its path on this machine'),
  roles: z.array(SourceRole).describe('What the repository is for'),
  provenance: Provenance.describe('Which commit was read, and when'),
  refs: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Digest of branch and tags: equal digest, nothing to fetch'),
  licence: z
    .strictObject({
      spdx: z.string().nullable().describe('SPDX id recognised in the text; null where none was'),
      similarity: z.number().min(0).max(1).describe('How alike the text and the licence are, 0 to 1'),
      path: z.string().describe('The licence file'),
    })
    .nullable()
    .describe('The licence in the repository’s own file; null where there is none'),
  files: z.partialRecord(KnownFile, z.array(FileFact)).describe('Files that tell how the project is run'),
  paths: z.int().nonnegative().describe('Files in the repository'),
  extensions: z.record(z.string(), z.int().positive()).describe('The ten most used file endings, with counts'),
  documents: z.int().nonnegative().describe('Documents taken into the catalogue'),
  activity: Activity.describe('How the repository is worked on'),
  publiccode: PubliccodeFacts.nullable().describe('What its publiccode.yml says; null where there is none'),
  forge: ForgeFacts.nullable().describe('What the forge says beyond Git; null where it was not asked'),
});
export type SourceFacts = z.output<typeof SourceFacts>;

/** Everything the harvest knows of a product: content/harvested/<id>/facts.json. */
export const Facts = z.strictObject({
  schema: z.literal(1).describe('The form of this file'),
  product: Id.describe('The product'),
  sources: z.array(SourceFacts).describe('Repositories that have been read, in the order of the product file'),
  releases: z.array(Release).describe('Releases of all sources, newest first'),
});
export type Facts = z.output<typeof Facts>;

/**
 * Why a product's last good facts are shown instead of new ones: content/harvested/<id>/stale.json.
 * Not committed: it tells about a run, not about the product.
 */
export const Stale = z.strictObject({
  sources: z
    .array(
      z.strictObject({
        key: z.string().describe('The source that could not be read'),
        since: Instant.describe('When it first failed'),
        reason: z.string().describe('What happened, in one sentence'),
        code: z.string().max(40).optional().describe('A word for the reason, to be told in each language'),
      }),
    )
    .min(1),
});
export type Stale = z.output<typeof Stale>;
