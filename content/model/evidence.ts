import { z } from 'zod';
import { Instant, ObjectId } from './provenance.ts';
import { Id, LocalisedText, WebAddress } from './text.ts';

/** What a check found. Unknown is never counted as missing. */
export const Verdict = z.enum(['met', 'partly', 'missing', 'unknown']);
export type Verdict = z.output<typeof Verdict>;

/** Where something was seen: a repository at a commit, and the file and line where there is one. */
export const Place = z.strictObject({
  repository: WebAddress.nullable().describe('The repository; null for one on this machine'),
  commit: ObjectId.describe('The commit'),
  date: Instant.describe('When that commit was made'),
  path: z.string().optional().describe('The file'),
  line: z.int().positive().optional().describe('The line'),
});
export type Place = z.output<typeof Place>;

/** More than anybody reads one by one: the sentence tells how many there are. */
export const mostDetails = 40;

/** One measured statement about a product, with the place that shows it. */
export const Measurement = z.strictObject({
  check: Id.describe('The check: a file in scripts/evidence/checks/'),
  verdict: Verdict.describe('met, partly, missing or unknown'),
  value: z.union([z.string(), z.number()]).nullable().describe('What was measured'),
  reason: LocalisedText.describe('Why, in one sentence in each language'),
  details: z
    .array(LocalisedText)
    .max(mostDetails)
    .optional()
    .describe('What was found one by one, where the sentence only counts it'),
  at: Place.nullable().describe('Where it was seen; null where it cannot be pointed at'),
});
export type Measurement = z.output<typeof Measurement>;

/** What a product answers of itself. An empty box is no answer: it may be a no, or never filled in. */
export const Answer = z.enum(['yes', 'no', 'unsure', 'notRelevant', 'unanswered']);
export type Answer = z.output<typeof Answer>;

/** What the community's secretariat finds. */
export const Judgement = z.enum(['green', 'yellow', 'red', 'notRelevant']);
export type Judgement = z.output<typeof Judgement>;

const read = {
  at: Place.describe('The file that was read'),
  date: z.string().nullable().describe('The day that the document bears, as YYYY-MM-DD; null where it bears none'),
  level: z.string().nullable().describe('The level that the document names: sandbox, 1, 2 or 3'),
  unread: z
    .array(z.strictObject({ line: z.int().positive(), text: z.string().max(120) }))
    .describe('Lines that look like a requirement and could not be understood'),
};
const line = z.int().positive().nullable();

/** A self-assessment as the product has filled it in. */
export const SelfAssessment = z.strictObject({
  ...read,
  answers: z.array(z.strictObject({ requirement: z.string(), answer: Answer, line })),
});
export type SelfAssessment = z.output<typeof SelfAssessment>;

/** An evaluation by the community's secretariat. */
export const Evaluation = z.strictObject({
  ...read,
  judgements: z.array(z.strictObject({ requirement: z.string(), judgement: Judgement, line })),
});
export type Evaluation = z.output<typeof Evaluation>;

/** What is claimed, judged and measured of a product: content/harvested/<id>/evidence.json. */
export const ProductEvidence = z.strictObject({
  schema: z.literal(1).describe('The form of this file'),
  product: Id.describe('The product'),
  asOf: Instant.describe('The newest commit that was read; ages are counted from there'),
  measurements: z.array(Measurement).describe('One for each check, in the order of their names'),
  selfAssessments: z.array(SelfAssessment).describe('Newest first'),
  evaluations: z.array(Evaluation).describe('Newest first'),
});
export type ProductEvidence = z.output<typeof ProductEvidence>;
