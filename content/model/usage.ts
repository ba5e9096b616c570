import { z } from 'zod';
import { Sourced } from './claim.ts';
import { Day, Id, WebAddress } from './text.ts';

/** How far an organisation is with a product. */
export const UsageStatus = z
  .enum(['evaluating', 'pilot', 'inUse', 'stopped'])
  .describe(
    'evaluating: looks at it or prepares for it; pilot: tries it out; inUse: in operation; stopped: no longer used',
  );
export type UsageStatus = z.output<typeof UsageStatus>;

/** One organisation’s use of one product: content/usage/<product>-<organisation>.yml. Always with source and date. */
export const Usage = Sourced.extend({
  organisation: Id.describe('The organisation: a file name in content/organisations/ without .yml'),
  product: Id.describe('The product: a file name in content/products/ without .yml'),
  status: UsageStatus,
  since: Day.optional().describe('In this status since, where the source says so'),
  source: WebAddress.describe('The page or file that says so'),
  date: Day.describe('The date of that source, not of the day it was typed'),
}).strict();
export type Usage = z.output<typeof Usage>;
