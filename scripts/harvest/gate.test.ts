import { expect, test } from 'vitest';
import { findLosses } from './gate.ts';

const change = (
  product: string,
  [releases, documents]: [number, number],
  [releasesAfter, documentsAfter]: [number, number],
) => ({
  product,
  before: { releases, documents },
  after: { releases: releasesAfter, documents: documentsAfter },
});
const policy = { share: 0.25, least: { products: 2, releases: 20, documents: 20 } };

test('names the products that would be emptied, and by how much the rest would shrink', () => {
  const changes = [
    change('a', [10, 40], [0, 0]),
    change('b', [30, 40], [0, 0]),
    change('c', [10, 20], [10, 20]),
    change('d', [50, 100], [50, 90]),
  ];
  expect(findLosses(changes, policy)).toMatchInlineSnapshot(`
    [
      "2 of 4 products (50 %) would be gone: a, b.",
      "40 of 100 releases (40 %) would be gone: a (10 → 0), b (30 → 0).",
      "90 of 200 documents (45 %) would be gone: a (40 → 0), b (40 → 0), d (100 → 90).",
    ]
  `);
});

test('lets ordinary edits pass: a small share, or little of a small catalogue', () => {
  expect(findLosses([change('a', [100, 100], [90, 80])], policy)).toEqual([]);
  expect(findLosses([change('a', [3, 3], [0, 0]), change('b', [3, 3], [3, 3])], policy)).toEqual([]);
  expect(findLosses([], policy)).toEqual([]);
});
