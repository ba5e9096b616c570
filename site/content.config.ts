import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { parse } from 'yaml';
import { AppHistory } from '../content/model/app-history.ts';
import { ProductEvidence } from '../content/model/evidence.ts';
import { Facts, Stale } from '../content/model/facts.ts';
import { collections as models, type CollectionName } from '../content/model/index.ts';
import { RecordedChanges } from '../content/model/recorded-changes.ts';
import { RunFacts } from '../content/model/run-facts.ts';
import { VerdictHistory } from '../content/model/verdict-history.ts';
import { RunTexts } from '../content/model/run-texts.ts';
import { Page } from '../content/model/page.ts';
import { ProductNotes } from '../content/model/release-notes.ts';
import { contentFolder, harvestedFolder } from './catalogue/settings.ts';
import { readDocument, StoredDocument } from './loaders/documents.ts';
import { folder } from './loaders/folder.ts';

const withoutEnding = (file: string) => file.replace(/\.[^.]+$/, '');
const firstFolder = (file: string) => file.replace(/\/.*$/, '');

/** Astro reads YAML by another edition, in which a bare date is no text; the rest of the catalogue uses `yaml`. */
function curated(name: CollectionName) {
  return folder({
    base: join(contentFolder, name),
    pattern: '*.yml',
    id: withoutEnding,
    read: (text): unknown => parse(text),
  });
}

/** One JSON file for each product. */
function harvested(pattern: string) {
  return folder({ base: harvestedFolder, pattern, id: firstFolder, read: (text): unknown => JSON.parse(text) });
}

const pages = join(contentFolder, 'pages');

export const collections = {
  products: defineCollection({ loader: curated('products'), schema: models.products }),
  vendors: defineCollection({ loader: curated('vendors'), schema: models.vendors }),
  families: defineCollection({ loader: curated('families'), schema: models.families }),
  areas: defineCollection({ loader: curated('areas'), schema: models.areas }),
  apps: defineCollection({ loader: curated('apps'), schema: models.apps }),
  runs: defineCollection({ loader: harvested('*/app.json'), schema: RunFacts }),
  appHistory: defineCollection({ loader: harvested('*/app-history.json'), schema: AppHistory }),
  runTexts: defineCollection({ loader: harvested('*/app-texts.json'), schema: RunTexts }),
  organisations: defineCollection({ loader: curated('organisations'), schema: models.organisations }),
  usage: defineCollection({ loader: curated('usage'), schema: models.usage }),
  facts: defineCollection({ loader: harvested('*/facts.json'), schema: Facts }),
  evidence: defineCollection({ loader: harvested('*/evidence.json'), schema: ProductEvidence }),
  verdictHistory: defineCollection({ loader: harvested('*/history.json'), schema: VerdictHistory }),
  changes: defineCollection({ loader: harvested('*/changes.json'), schema: RecordedChanges }),
  requirements: defineCollection({ loader: curated('requirements'), schema: models.requirements }),
  stale: defineCollection({ loader: harvested('*/stale.json'), schema: Stale }),
  notes: defineCollection({ loader: harvested('*/releases.json'), schema: ProductNotes }),
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
