import { expect, test } from 'vitest';
import { z } from 'zod';
import { Method } from '../../content/model/method.ts';
import { Product } from '../../content/model/product.ts';
import { extractAll, type ExtractableProduct, type Extractor } from './extract.ts';
import { extracted } from './extracted.ts';
import { extractors } from './extractors.ts';

const product: ExtractableProduct = {
  id: 'one',
  product: Product.parse({ name: 'One', summary: { da: 'En.', en: 'One.' }, stage: 'product' }),
  facts: { schema: 1, product: 'one', sources: [], releases: [] },
  sources: [],
  evaluations: [],
  yardstick: { method: Method.parse({}), templates: [], requirements: [], organisations: new Set() },
  said: { counts: { documents: 0, pictures: 0, links: 0, brokenLinks: 3, fallbacks: 0 }, notes: [] },
};

const links: Extractor = {
  name: 'links',
  schema: z.strictObject({ product: z.string(), broken: z.int() }),
  wants: () => [],
  extract: ({ id, said }) => ({ product: id, broken: said.counts.brokenLinks }),
};

test('each extractor gives one file with sorted keys; one that finds nothing gives none', () => {
  const files = extractAll([links, { ...links, name: 'nothing', extract: () => undefined }], product);
  expect([...files].map(([file, bytes]) => [file, bytes.toString()])).toEqual([
    ['links.json', '{"broken": 3, "product": "one"}\n'],
  ]);
});

test('what does not fit its schema is never written', () => {
  expect(() => extractAll([{ ...links, extract: () => ({ product: 'one' }) }], product)).toThrow('broken');
});

test('every extractor is one of those whose files checks know', () => {
  const forms = Object.values(extracted);
  expect(extractors.map(({ name, schema }) => ({ name, schema }))).toEqual(forms);
});
