import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { Page } from '../content/model/page.ts';
import { contentFolder } from './reads/folders.ts';

const pages = join(contentFolder, 'pages');

/** Curated prose is compiled, so it is Astro's; everything else is read when a page asks for it (catalogue/records.ts). */
export const collections = {
  pages: defineCollection({
    // Astro's loader complains of a folder that is not there.
    loader: existsSync(pages)
      ? glob({ base: pages, pattern: '*/*.mdx', generateId: ({ entry }) => entry.replace(/\.[^.]+$/, '') })
      : () => [],
    schema: Page,
  }),
};
