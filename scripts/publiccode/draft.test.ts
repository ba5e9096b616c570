import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { draftPubliccode } from '../../content/model/draft-publiccode.ts';
import { Facts } from '../../content/model/facts.ts';
import { loadContent } from '../content/load.ts';
import { readPubliccode } from './read.ts';

const { content } = await loadContent('content');
const areas = new Map(content.areas.map(({ id, value }) => [id, value]));

async function draftOf(id: string) {
  const product = content.products.find((entry) => entry.id === id)?.value;
  if (!product) throw new Error(`There is no product ${id}.`);
  const text = await readFile(`content/harvested/${id}/facts.json`, 'utf8').catch(() => undefined);
  return draftPubliccode({
    product,
    facts: text === undefined ? undefined : Facts.parse(JSON.parse(text)),
    areas: product.areas.flatMap((area) => areas.get(area) ?? []),
    catalog: content.catalog,
    page: `https://catalogue.example/products/${id}/`,
  });
}

test.each(content.products.map(({ id }) => id))(
  'the draft for %s keeps the standard as far as facts go',
  async (id) => {
    const { value, assumed } = await draftOf(id);
    const { findings } = readPubliccode(stringify(value));
    const unknown = assumed.filter(({ because }) => because.startsWith('no licence')).map(({ key }) => key);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ key }) => key)).toEqual(unknown);
  },
);

test('a draft is made of facts, and says what in it is assumed', async () => {
  const { value, assumed } = await draftOf('os2iot');
  expect(value).toMatchObject({ name: 'OS2iot', developmentStatus: 'stable' });
  expect(assumed.map(({ key }) => key)).toContain('softwareType');
});
