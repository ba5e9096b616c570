import { z } from 'zod';

/** How much of a product there is. */
export const Amounts = z.strictObject({ releases: z.int().nonnegative(), documents: z.int().nonnegative() });
export type Amounts = z.output<typeof Amounts>;

/** What was said of a product when it was last read, so that a report of an unchanged product says it again. */
export const Said = z.strictObject({
  counts: z.strictObject({
    documents: z.int(),
    pictures: z.int(),
    links: z.int(),
    brokenLinks: z.int(),
    fallbacks: z.int(),
  }),
  notes: z.array(
    z.strictObject({
      source: z.string(),
      path: z.string(),
      line: z.int().exactOptional(),
      kind: z.enum([
        'broken-link',
        'broken-picture',
        'remote-picture',
        'fallback',
        'cut',
        'collision',
        'skipped',
        'left-out',
        'readme',
      ]),
      text: z.string(),
    }),
  ),
});
export type Said = z.output<typeof Said>;

/** What a run is going to do to a product's folder: staged, and not yet done. */
export const Plan = z.strictObject({
  product: z.string(),
  /** Digest of what the files were made from. */
  inputs: z.string(),
  /** Files that lie ready in the staging folder. */
  write: z.array(z.string()),
  /** Files that go. */
  remove: z.array(z.string()),
  /** Every file that is there afterwards. */
  files: z.array(z.string()),
  /** Digest of the state that the plan starts from; another state, another plan. */
  from: z.string(),
  said: Said,
  before: Amounts,
  after: Amounts,
});
export type Plan = z.output<typeof Plan>;
