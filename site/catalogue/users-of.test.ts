import { expect, test } from 'vitest';
import { exampleProduct, exampleSolutions } from './examples.ts';
import { sortListed } from './orders.ts';
import { usersNotNamed } from './users-not-named.ts';
import { usersOf } from './users-of.ts';

const named = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ organisation: `by-${index}`, status: 'inUse' as const }));
const published = { count: 50, atLeast: true, unit: 'municipalities' };
const listed = exampleSolutions({
  products: new Map([
    ['few', exampleProduct({ name: 'Few', adoption: [{ ...published, count: 2 }] })],
    ['many', exampleProduct({ name: 'Many', adoption: [published, { ...published, count: 99 }] })],
    ['none', exampleProduct({ name: 'None' })],
    ['some', exampleProduct({ name: 'Some' })],
  ]),
}).map((solution) => ({
  ...{ solution, kle: [], regions: [], today: undefined },
  uses: { few: named(3), many: named(1), some: named(6) }[solution.id] ?? [],
}));
const of = (id: string) => listed.find(({ solution }) => solution.id === id);

test('the larger counts: who is known by name, or the newest published figure', () => {
  const found = Object.fromEntries(listed.map((entry) => [entry.solution.id, usersOf(entry)]));
  expect(found['few']).toEqual({ count: 3, unit: 'users', atLeast: false });
  expect(found['many']).toMatchObject({ count: 50, unit: 'municipalities', atLeast: true });
  expect(found['none']).toBeUndefined();
  expect(found['some']).toEqual({ count: 6, unit: 'users', atLeast: false });
});

test('the list by users counts a published figure too', () => {
  expect(sortListed(listed, 'used').map(({ solution }) => solution.id)).toEqual(['many', 'some', 'few', 'none']);
});

test('of a published figure it is told how many the catalogue cannot name', () => {
  const missing = (id: string, known: number) => usersNotNamed(of(id)?.solution.product ?? { adoption: [] }, known);
  expect(missing('many', 1)?.count).toBe(49);
  expect(missing('few', 3)).toBeUndefined();
  expect(missing('none', 0)).toBeUndefined();
});
