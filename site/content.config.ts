import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { parse } from 'yaml';
import { Facts, Stale } from '../content/model/facts.ts';
import { collections as models, type CollectionName } from '../content/model/index.ts';
import { Page } from '../content/model/page.ts';
import { contentFolder, harvestedFolder } from './catalogue/settings.ts';
import { readDocument, StoredDocument } from './loaders/documents.ts';
import { folder } from './loaders/folder.ts';

const withoutEnding = (file: string) => file.replace(/\.[^.]+$/, '');
const firstFolder = (file: string) => file.replace(/\/.*$/, '');

/** Astro reads YAML by another edition, in which a bare date is no text; the rest of the catalogue uses `yaml`. */
function curated<Name extends CollectionName>(name: Name) {
  const base = join(contentFolder, name);
  const loader = folder({ base, pattern: '*.yml', id: withoutEnding, read: (text) => parse(text) });
  return defineCollection({ loader, schema: models[name] });
}

/** One JSON file for each product. */
function harvested(pattern: string) {
  return folder({ base: harvestedFolder, pattern, id: firstFolder, read: (text) => JSON.parse(text) });
}

const pages = join(contentFolder, 'pages');

export const collections = {
  products: curated('products'),
  vendors: curated('vendors'),
  areas: curated('areas'),
  facts: defineCollection({ loader: harvested('*/facts.json'), schema: Facts }),
  stale: defineCollection({ loader: harvested('*/stale.json'), schema: Stale }),
  documents: defineCollection({
    loader: folder({ base: harvestedFolder, pattern: '*/docs/*/**/*.mdx', id: withoutEnding, read: readDocument }),
    schema: StoredDocument,
  }),
  pages: defineCollection({
    // Curated prose is compiled, so it needs Astro's own loader; that one complains of a folder that is not there.
    loader: existsSync(pages)
      ? glob({ base: pages, pattern: '*/*.mdx', generateId: ({ entry }) => withoutEnding(entry) })
      : () => [],
    schema: Page,
  }),
};
