import { z } from 'zod';

/** Front matter of a curated page: content/pages/<locale>/<name>.mdx. */
export const Page = z.strictObject({
  title: z.string().trim().min(1).describe('The heading of the page'),
  description: z.string().trim().min(1).describe('One sentence for search results'),
  order: z.int().nonnegative().default(0).describe('Position in the footer; the lowest comes first'),
});
export type Page = z.output<typeof Page>;
