import { expect, test } from 'vitest';
import { exampleFacts, exampleProduct, exampleRelease, exampleSolutions, exampleSource } from './examples.ts';
import { countFacets, toFilterable } from './facets.ts';
import { countValue, matches, readAnswers, readSelection, writeAnswers, writeSelection } from './filter.ts';
import { sortListed, viewPath } from './orders.ts';

const names = ['area', 'stage', 'level', 'vendor'];
const listed = exampleSolutions({
  areas: new Map([['vagt', { name: { da: 'Vagtplaner', en: 'Rosters' }, order: 0 }]]),
  products: new Map([
    [
      'vagt',
      exampleProduct({
        name: 'Vagt',
        areas: ['vagt'],
        level: 2,
        family: 'pleje',
        components: [{ name: 'Skærm', kind: 'device' }],
        kle: [{ number: '81.22' }],
      }),
    ],
    ['form', exampleProduct({ name: 'Form', stage: 'project', vendors: [{ vendor: 'drift' }], sources: [] })],
    ['kort', exampleProduct({ name: 'Kort', stage: 'retired', kind: 'data', hosting: [{ kind: 'vendor' }] })],
  ]),
  facts: new Map([
    [
      'vagt',
      exampleFacts('vagt', {
        sources: [
          exampleSource({
            extensions: { '.cs': 9 },
            files: { helm: [{ path: 'Chart.yaml', blob: 'a'.repeat(40) }] },
            licence: { spdx: 'MPL-2.0', similarity: 1, path: 'LICENSE' },
          }),
        ],
      }),
    ],
    ['kort', exampleFacts('kort', { releases: [exampleRelease('v1.0.0', '2026-09-01')] })],
  ]),
}).map((solution) => ({
  solution,
  uses: solution.id === 'form' ? [{ organisation: 'eksby', status: 'inUse' as const }] : [],
  kle: solution.product.kle.map(({ number }) => number),
  regions: solution.id === 'form' ? ['eksregion'] : [],
  today: '2026-10-02T06:00:00Z',
}));
const items = listed.map(toFilterable);

const ids = (query: string, found?: ReadonlySet<string>) => {
  const selection = readSelection(new URLSearchParams(query), names);
  return items.filter((item) => matches(item, selection, found)).map(({ id }) => id);
};

test.each([
  ['nothing', '', ['form', 'vagt', 'kort']],
  ['values of one facet: either', 'stage=project&stage=retired', ['form', 'kort']],
  ['values of two facets: both', 'stage=project&vendor=drift', ['form']],
  ['a value that nothing has', 'level=3', []],
])('%s: “%s”', (_, query, expected) => {
  expect(ids(query)).toEqual(expected);
});

test('of those that answer the text, only the chosen are left', () => {
  expect(ids('stage=project', new Set(['form', 'vagt']))).toEqual(['form']);
  expect(ids('', new Set())).toEqual([]);
});

test('a count tells what choosing the value would leave, beside the choices in other facets', () => {
  const selection = readSelection(new URLSearchParams('stage=project&vendor=drift'), names);
  expect(countValue(items, selection, 'stage', 'product')).toBe(0);
  expect(countValue(items, selection, 'vendor', 'drift')).toBe(1);
});

test('a selection survives the address', () => {
  const query = '?q=vagt+plan&area=vagt&stage=product&stage=project';
  expect(writeSelection(readSelection(new URLSearchParams(query), names))).toBe(query);
  expect(writeSelection(readSelection(new URLSearchParams('q=  '), names))).toBe('');
});

test('what a solution answers survives its attribute', () => {
  const answers = { stage: ['product'], licence: ['MPL-2.0', 'EUPL-1.2'] };
  expect(readAnswers(writeAnswers(answers))).toEqual(answers);
  expect(readAnswers('')).toEqual({});
});

test('facets have their values in order, with counts; a facet that narrows nothing is left out', () => {
  const facets = countFacets(items, (name, value) => `${name} ${value}`);
  expect(facets.map(({ name, values }) => [name, values.map(({ value, count }) => `${value} ${count}`)])).toEqual([
    ['area', ['vagt 1']],
    ['kind', ['solution 2', 'data 1']],
    ['family', ['pleje 1']],
    ['part', ['device 1']],
    ['kle', ['81.22 1']],
    ['stage', ['product 1', 'project 1', 'retired 1']],
    ['level', ['2 1']],
    ['activity', ['quarter 2', 'year 2']],
    ['hosting', ['vendor 1', 'helm 1']],
    ['technology', ['c-sharp 1']],
    ['licence', ['MPL-2.0 1']],
    ['vendor', ['drift 1']],
    ['region', ['eksregion 1']],
    ['usedBy', ['eksby 1']],
  ]);
  expect(countFacets([], String)).toEqual([]);
  expect(countFacets(items.slice(0, 1), String), 'all of one kind').not.toContainEqual(
    expect.objectContaining({ name: 'kind' }),
  );
});

test('the list is ordered by what is known, and what is equal stays by name', () => {
  const order = (by: Parameters<typeof sortListed>[1]) => sortListed(listed, by).map(({ solution }) => solution.id);
  expect(order('name')).toEqual(['form', 'vagt', 'kort']);
  expect(order('released')).toEqual(['kort', 'form', 'vagt']);
  expect(order('changed')).toEqual(['vagt', 'kort', 'form']);
  expect(order('used')).toEqual(['form', 'vagt', 'kort']);
  expect(viewPath('cards', 'name')).toBe('/products/');
  expect(viewPath('table', 'used')).toBe('/products/view/table/used/');
});
