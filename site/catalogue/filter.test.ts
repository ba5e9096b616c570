import { expect, test } from 'vitest';
import { Vendor } from '../../content/model/vendor.ts';
import { exampleProduct, exampleSolutions } from './examples.ts';
import { countFacets, toFilterable } from './facets.ts';
import { countValue, matches, readSelection, writeSelection } from './filter.ts';

const items = exampleSolutions({
  areas: new Map([['vagt', { name: { da: 'Vagtplaner', en: 'Rosters' }, order: 0 }]]),
  vendors: new Map([['drift', Vendor.parse({ name: 'Fiktiv Drift' })]]),
  products: new Map([
    ['vagt', exampleProduct({ name: 'Vagt', areas: ['vagt'], level: 2, keywords: { da: ['turplan'] } })],
    ['form', exampleProduct({ name: 'Form', stage: 'project', vendors: [{ vendor: 'drift' }] })],
    ['kort', exampleProduct({ name: 'Kort', stage: 'retired', formerNames: ['Økort'] })],
  ]),
}).map((solution) => ({ name: solution.product.name, ...toFilterable(solution, 'da') }));

const names = (query: string) => {
  const selection = readSelection(new URLSearchParams(query));
  return items.filter((item) => matches(item, selection)).map(({ name }) => name);
};

test.each([
  ['nothing', '', ['Form', 'Vagt', 'Kort']],
  ['a word of the summary', 'q=planlægger', ['Form', 'Vagt', 'Kort']],
  ['a keyword', 'q=TURPLAN', ['Vagt']],
  ['a former name without Danish keys', 'q=oekort', ['Kort']],
  ['a vendor', 'q=fiktiv', ['Form']],
  ['every word must be there', 'q=vagt turplan', ['Vagt']],
  ['values of one facet: either', 'stage=project&stage=retired', ['Form', 'Kort']],
  ['values of two facets: both', 'stage=project&vendor=drift', ['Form']],
  ['a value that nothing has', 'level=3', []],
])('%s: “%s”', (_, query, expected) => {
  expect(names(query)).toEqual(expected);
});

test('a count tells what choosing the value would leave, beside the choices in other facets', () => {
  const selection = readSelection(new URLSearchParams('stage=project&vendor=drift'));
  expect(countValue(items, selection, 'stage', 'product')).toBe(0);
  expect(countValue(items, selection, 'vendor', 'drift')).toBe(1);
});

test('a selection survives the address', () => {
  const query = '?q=vagt+plan&area=vagt&stage=product&stage=project';
  expect(writeSelection(readSelection(new URLSearchParams(query)))).toBe(query);
  expect(writeSelection(readSelection(new URLSearchParams('q=  ')))).toBe('');
});

test('facets have their values in order, with counts; a facet without values is left out', () => {
  const facets = countFacets(items, (name, value) => `${name} ${value}`);
  expect(facets.map(({ name, values }) => [name, values.map(({ value, count }) => `${value} ${count}`)])).toEqual([
    ['area', ['vagt 1']],
    ['stage', ['product 1', 'project 1', 'retired 1']],
    ['level', ['2 1']],
    ['vendor', ['drift 1']],
  ]);
  expect(countFacets([], String)).toEqual([]);
});
