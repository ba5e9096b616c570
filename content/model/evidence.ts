import { z } from 'zod';
import { Instant, ObjectId } from './provenance.ts';
import { Id, LocalisedText, WebAddress } from './text.ts';

/** What a check found. Unknown is never counted as missing. */
export const Verdict = z.enum(['met', 'partly', 'missing', 'unknown']);
export type Verdict = z.output<typeof Verdict>;

/** One measured statement about a product, with the place that shows it. */
export const Evidence = z.strictObject({
  check: Id.describe('The check in scripts/evidence/'),
  verdict: Verdict.describe('met, partly, missing or unknown'),
  value: z.union([z.string(), z.number(), z.boolean()]).nullable().describe('What was measured'),
  reason: LocalisedText.describe('Why, in one sentence in each language'),
  at: z
    .strictObject({
      repository: WebAddress.nullable().describe('The repository'),
      commit: ObjectId.describe('The commit'),
      date: Instant.describe('When that commit was made'),
      path: z.string().optional().describe('The file'),
      line: z.int().positive().optional().describe('The line'),
    })
    .nullable()
    .describe('Where it was seen; null where it cannot be pointed at'),
});
export type Evidence = z.output<typeof Evidence>;
