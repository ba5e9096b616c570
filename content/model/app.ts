import { z } from 'zod';
import { Id, LocalisedText } from './text.ts';

/** What it takes to run a product, where people know more than the repositories say: content/apps/<id>.yml. */
export const App = z.strictObject({
  product: Id.describe('The product that is run'),
  means: z
    .array(z.enum(['compose', 'helm', 'image', 'build', 'hosted']))
    .min(1)
    .describe('The ways in which it can be run'),
  note: LocalisedText.optional().describe('What someone who runs it should know first'),
});
export type App = z.output<typeof App>;
