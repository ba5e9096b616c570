import { z } from 'zod';

/** How much of a product there is. */
export const Amounts = z.strictObject({ releases: z.int().nonnegative(), documents: z.int().nonnegative() });
export type Amounts = z.output<typeof Amounts>;

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
  before: Amounts,
  after: Amounts,
});
export type Plan = z.output<typeof Plan>;
