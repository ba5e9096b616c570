import { z } from 'zod';
import { Id } from './text.ts';

/**
 * What third parties wrote about the variables of a product: content/harvested/<id>/app-texts.json. Not committed, and
 * shown as plain text alone.
 */
export const RunTexts = z.strictObject({
  schema: z.literal(1).describe('The form of this file'),
  product: Id.describe('The product'),
  meanings: z.record(z.string(), z.string().max(500)).describe('Comments of the template, by the variable’s name'),
});
export type RunTexts = z.output<typeof RunTexts>;
