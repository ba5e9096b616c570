import { z } from 'zod';
import { Instant } from './provenance.ts';
import { WebAddress } from './text.ts';

const count = z.int().nonnegative();

/** A median of hours over the newest that were looked at, by people and not by bots. */
const medianHours = z
  .number()
  .nonnegative()
  .nullable()
  .describe('Median in hours; null where there is nothing to take it of');

/** A release as the forge keeps it: the facts; name and notes are texts and stand in forge.json. */
export const ForgeRelease = z.strictObject({
  tag: z.string().min(1).max(300).describe('The tag as it is written in Git'),
  publishedAt: Instant.nullable().describe('When it was published at the forge'),
  prerelease: z.boolean().describe('Marked as not ready for use'),
  author: z
    .enum(['user', 'bot'])
    .nullable()
    .describe('Whether a person or a program published it; null where the forge names nobody'),
  notes: z.boolean().describe('Whether there are release notes'),
  assets: z
    .strictObject({
      count: count.describe('Files attached to it'),
      bytes: count.describe('Size of the first 100 of them'),
      downloads: count.describe('Downloads of the first 100 of them, when the forge was asked'),
    })
    .describe('Files attached to it'),
});
export type ForgeRelease = z.output<typeof ForgeRelease>;

/**
 * What the forge says beyond Git, where a token let the harvest ask. Facts only: texts of third parties stand in
 * forge.json. Counts are those of the day on which the forge was asked, which is when the repository changed, or
 * a week after it was asked before.
 */
export const ForgeFacts = z.strictObject({
  archived: z.boolean().describe('Closed for changes at the forge'),
  fork: z.boolean().describe('A fork of another repository'),
  parent: WebAddress.nullable().describe('The repository that it is a fork of'),
  template: z.boolean().describe('Meant as a template for other repositories'),
  madeFrom: WebAddress.nullable().describe('The template that it was made from'),
  movedTo: WebAddress.nullable().describe('The new address, where the repository has been renamed or moved'),
  homepage: WebAddress.nullable().describe('The address of its own website, where it is a secure one'),
  branch: z.string().nullable().describe('The default branch; null in an empty repository'),
  licence: z.string().nullable().describe('SPDX id as the forge detected it'),
  topics: z.array(z.string()).describe('Topics set by the maintainers'),
  languages: z
    .array(z.strictObject({ name: z.string(), bytes: count }))
    .describe('The ten languages with most code, the largest first'),
  stars: count.describe('How many have starred it'),
  forks: count.describe('How many forks there are of it'),
  issues: z
    .strictObject({
      open: count.describe('Open issues'),
      closed: count.describe('Closed issues'),
      response: z
        .strictObject({
          sample: count.describe('Issues by people among the 20 newest'),
          answered: count.describe('Those of them that somebody else had commented on'),
          medianHours,
        })
        .describe('From an issue to the first comment by somebody else'),
    })
    .describe('Issues'),
  pullRequests: z
    .strictObject({
      open: count.describe('Open pull requests'),
      merged: count.describe('Those that were merged'),
      closed: count.describe('Closed without being merged'),
      merge: z
        .strictObject({ sample: count.describe('Those by people among the 20 newest that were merged'), medianHours })
        .describe('From a pull request to its merge'),
    })
    .describe('Pull requests'),
  releases: z
    .strictObject({
      count: count.describe('All of them'),
      newest: z.array(ForgeRelease).describe('The 20 newest, drafts left out, newest first'),
    })
    .describe('Releases at the forge, which need not be the same as the tags'),
  securityPolicy: z.boolean().describe('Whether the forge sees a security policy'),
  community: z
    .strictObject({
      codeOfConduct: z.boolean().describe('Whether there is a code of conduct'),
      contributing: z.boolean().describe('Whether it is told how to contribute'),
      issueTemplates: count.describe('Templates for issues'),
      pullRequestTemplates: count.describe('Templates for pull requests'),
    })
    .describe('Files for the community that the forge sees, also those that the owner keeps for all repositories'),
  discussions: count.nullable().describe('Discussions; null where they are switched off'),
  funding: z.array(z.string()).describe('Platforms through which it takes money'),
  packages: z
    .array(z.strictObject({ kind: z.string(), name: z.string() }))
    .nullable()
    .describe('Public packages and container images; null where the token may not see them'),
});
export type ForgeFacts = z.output<typeof ForgeFacts>;
