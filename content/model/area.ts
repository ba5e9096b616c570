import { z } from 'zod';
import { LocalisedText } from './text.ts';

/** A task area that people look for solutions in: content/areas/<id>.yml. */
export const Area = z.strictObject({
  name: LocalisedText.describe('The area’s name in each language'),
  order: z.int().default(0).describe('Position in lists; the lowest comes first'),
});
export type Area = z.output<typeof Area>;
