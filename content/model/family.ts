import { z } from 'zod';
import { LocalisedText } from './text.ts';

/** Products that belong together: content/families/<id>.yml. */
export const Family = z.strictObject({
  name: LocalisedText.describe('The family’s name in each language'),
  summary: LocalisedText.optional().describe('One sentence in each language: what ties the products together'),
});
export type Family = z.output<typeof Family>;
