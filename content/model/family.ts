import { z } from 'zod';
import { Sourced } from './claim.ts';
import { LocalisedText } from './text.ts';

/** Products that belong together: content/families/<id>.yml. */
export const Family = Sourced.extend({
  name: LocalisedText.describe('The family’s name in each language'),
  summary: LocalisedText.optional().describe('One sentence in each language: what ties the products together'),
}).strict();
export type Family = z.output<typeof Family>;
