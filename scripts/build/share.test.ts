import { expect, test } from 'vitest';
import { holdsGroup, shareOf } from './share.ts';
import { countGroups, groupOf } from './search/group-pages.ts';

const products = Array.from({ length: 200 }, (_, n) => `p${n}`);
const files = [
  ...products.flatMap((id) => [`products/${id}/index.html`, `en/products/${id}/docs/1.0/index.html`]),
  ...['index.html', 'en/index.html', 'products/index.html', 'products/by/area/x/index.html', 'api/v1/products/p1.json'],
];

/** The number of the one shard that has a file. */
function holderOf(file: string, of: number, pages: number): number {
  const holders = Array.from({ length: of }, (_, n) => n + 1).filter((index) => shareOf({ index, of })(file, pages));
  expect(holders).toHaveLength(1);
  return holders[0] ?? 0;
}

test.each([
  [3, 500],
  [3, 30_000],
  [20, 30_000],
])('of %i shards each file of %i pages belongs to one, and a product with all its pages to one', (of, pages) => {
  const holders = new Map(files.map((file) => [file, holderOf(file, of, pages)]));
  for (const id of products)
    expect(holders.get(`products/${id}/index.html`)).toBe(holders.get(`en/products/${id}/docs/1.0/index.html`));
  expect(new Set(holders.values()).size).toBe(of < 4 ? of : 20);
});

test('a shard that holds a group of the search index has every product of it; the first group is held by none', () => {
  const [pages, shard] = [30_000, { index: 2, of: 3 }];
  const groups = countGroups(pages);
  const held = Array.from({ length: groups }, (_, group) => group).filter((group) => holdsGroup(group, groups, shard));
  expect(held).toEqual([1, 4, 7, 10, 13, 16]);
  for (const file of files.filter((one) => held.includes(groupOf(one, groups))))
    expect(shareOf(shard)(file, pages)).toBe(true);
  expect(holdsGroup(1, 1, { index: 2, of: 2 })).toBe(false);
});

test('the home page is of no product, and lists of products are of none: they go by their paths', () => {
  const lists = Array.from({ length: 40 }, (_, n) => `products/by/area/a${n}/index.html`);
  expect(new Set(lists.map((file) => holderOf(file, 4, 500))).size).toBe(4);
});
