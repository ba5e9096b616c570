import { expect, test } from 'vitest';
import { rowNames, toCompared, type Wording } from './compare.ts';
import { differs } from './differs.ts';
import { exampleFacts, exampleProduct, exampleRelease, exampleSolutions } from './examples.ts';
import { toFilterable } from './facets.ts';
import { comparedWith, pairPath } from './pairs.ts';
import { kinOf } from './relations.ts';

const wording: Wording = {
  t: (key, values = {}) => [key, ...Object.values(values)].join(' '),
  day: (day) => day.slice(0, 10),
  number: String,
  text: (texts) => texts['da'] ?? '',
  value: (_, value) => value,
};
const area = (order: number) => ({ name: { da: `Område ${order}` }, order });
const solutions = exampleSolutions({
  areas: new Map([
    ['a', area(1)],
    ['b', area(2)],
  ]),
  products: new Map([
    ['one', exampleProduct({ name: 'One', areas: ['a', 'b'], level: 1 })],
    [
      'two',
      exampleProduct({
        name: 'Two',
        areas: ['b'],
        prices: [{ amount: 5, per: 'year', year: 2025, covers: { da: 'Alt' } }],
      }),
    ],
    ['three', exampleProduct({ name: 'Three', areas: ['a', 'b'] })],
    ['four', exampleProduct({ name: 'Four', related: [{ product: 'two', relation: 'alternative' }] })],
  ]),
  facts: new Map([['one', exampleFacts('one', { releases: [exampleRelease('v1.0.0', '2026-09-01')] })]]),
});
const kin = kinOf(solutions);
const { byId } = kin;
const compared = (id: string) => {
  const solution = byId.get(id);
  if (!solution) throw new Error(id);
  const listed = {
    solution,
    uses: [{ organisation: 'eksby', status: 'inUse' as const }],
    kle: [],
    regions: [],
    today: '2026-10-02T00:00:00Z',
  };
  const { cells } = toCompared({ ...listed, filterable: toFilterable(listed) }, wording);
  return Object.fromEntries(rowNames.map((name, index) => [name, cells[index]]));
};

test('a comparison has a cell for each row, and an empty one where nothing is known', () => {
  expect(compared('one')).toMatchObject({
    summary: ['Planlægger vagter.'],
    area: ['Område 1', 'Område 2'],
    level: ['level.1'],
    usedBy: ['eksby'],
    release: ['1.0.0, 2026-09-01'],
    rhythm: ['count.releases 1'],
    price: [],
  });
  expect(compared('two')).toMatchObject({ level: [], rhythm: [], price: ['5 DKK (2025): Alt'] });
});

test('products differ where one says something else, or nothing, but not by the order of words', () => {
  expect(
    differs([
      ['a', 'b'],
      ['b', 'a'],
    ]),
  ).toBe(false);
  expect(differs([['a'], ['a'], []])).toBe(true);
  expect(differs([['a']])).toBe(false);
});

test('a product is compared with its alternatives first, then with those that share most of its tasks', () => {
  const others = (id: string) => {
    const solution = byId.get(id);
    return solution ? comparedWith(solution, kin).map((other) => other.id) : [];
  };
  expect(others('one')).toEqual(['three', 'two']);
  expect(others('four')).toEqual(['two']);
});

test('the comparison of two products has one address, from whichever side one comes', () => {
  const [a, b] = solutions;
  if (a && b) expect(pairPath(a, b)).toBe(pairPath(b, a));
});
