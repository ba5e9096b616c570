import { z } from 'zod';
import { Id } from './text.ts';

/** The longest texts that are kept, in characters; more is cut, and said to be. */
export const forgeTextLimits = { description: 1_000, name: 300, notes: 20_000 } as const;

/** What third parties wrote about one repository at the forge. */
export const SourceTexts = z.strictObject({
  key: z.string().min(1).describe('The source, as in facts.json'),
  description: z.string().max(forgeTextLimits.description).nullable().describe('What the repository says it is'),
  releases: z
    .array(
      z.strictObject({
        tag: z.string().min(1).max(300).describe('The tag'),
        name: z.string().max(forgeTextLimits.name).nullable().describe('The title; null where it has none'),
        notes: z.string().max(forgeTextLimits.notes).nullable().describe('The notes, in Markdown, not sanitised'),
        cut: z.boolean().describe('true where the notes went on'),
      }),
    )
    .describe('The 20 newest releases, newest first'),
});
export type SourceTexts = z.output<typeof SourceTexts>;

/**
 * Texts of third parties that the forge keeps beside Git: content/harvested/<id>/forge.json. Not committed, and
 * not to be shown before they have been through the same hands as every other harvested document.
 */
export const ForgeTexts = z.strictObject({
  schema: z.literal(1).describe('The form of this file'),
  product: Id.describe('The product'),
  sources: z.array(SourceTexts).min(1).describe('Repositories with such texts, in the order of the product file'),
});
export type ForgeTexts = z.output<typeof ForgeTexts>;
