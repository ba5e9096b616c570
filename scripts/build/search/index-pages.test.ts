import { hash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../testing/make-repository.ts';
import { countGroups, groupOf, groupPages } from './group-pages.ts';
import { indexPages } from './index-pages.ts';
import { indexShard } from './index-shard.ts';
import { takeIndexes } from './take-indexes.ts';
import { listPages } from '../../gates/pages.ts';

const page = (type: string, product: string, words: string) =>
  `<!doctype html><html lang="da"><body><header>The site</header><main><div data-pagefind-body><h1>${words}</h1><p>${words} og mere</p><span hidden data-pagefind-filter="type:${type}"></span><span hidden data-pagefind-filter="product:${product}"></span></div></main></body></html>`;

/** A site of two products, a vendor and a list that is not to be found. */
function makeSite(folder: string): void {
  const files = {
    'products/a/index.html': page('product', 'a', 'Vagtplan'),
    'products/a/docs/index.html': page('documentation', 'a', 'Opsætning'),
    'products/b/index.html': page('product', 'b', 'Møder'),
    'vendors/v/index.html': page('vendor', '', 'Leverandør'),
    'products/index.html': '<html lang="da"><main>All of them</main></html>',
  };
  for (const [file, html] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), html);
  }
}

const pageIn = (folder: string) => (file: string) => ({
  file,
  digest: hash('sha256', readFileSync(path.join(folder, file))),
});

async function index(folder: string, cache: string, groups = 1): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const write = (file: string, bytes: Uint8Array | string) => files.set(file, Buffer.from(bytes).toString('base64'));
  const pages = (await listPages(folder)).map(pageIn(folder));
  await indexPages({ folder, stands: () => false, write }, pages, cache, groups);
  return files;
}

test('the same pages give the same index to the last byte, and only pages that are to be found are in it', async () => {
  using site = makeFolder();
  using cache = makeFolder();
  makeSite(site.folder);
  const [first, second] = [
    await index(site.folder, `${cache.folder}/1`),
    await index(site.folder, `${cache.folder}/2`),
  ];
  expect(second).toEqual(first);
  expect([...first.keys()].filter((file) => file.startsWith('pagefind/fragment/'))).toHaveLength(4);
  expect([...first.keys()].filter((file) => /\.(js|css|json)$/.test(file)).toSorted()).toEqual([
    'pagefind/groups.json',
    'pagefind/pagefind-entry.json',
    'pagefind/pagefind.js',
  ]);
});

test('what stands around the text of a page changes nothing in the index; the text itself does', async () => {
  using site = makeFolder();
  using cache = makeFolder();
  makeSite(site.folder);
  const before = await index(site.folder, cache.folder);
  const file = path.join(site.folder, 'products/b/index.html');
  writeFileSync(file, page('product', 'b', 'Møder').replace('The site', 'The site in new words'));
  expect(await index(site.folder, cache.folder)).toEqual(before);
  writeFileSync(file, page('product', 'b', 'Dagsorden'));
  expect(await index(site.folder, cache.folder)).not.toEqual(before);
});

test('what other code has indexed counts no longer', async () => {
  using site = makeFolder();
  using cache = makeFolder();
  makeSite(site.folder);
  const other = path.join(cache.folder, 'search', 'of-other-code');
  mkdirSync(other, { recursive: true });
  await index(site.folder, cache.folder);
  expect(existsSync(other)).toBe(false);
});

test('a group that cannot be indexed is the end of it, once nothing is at work any longer', async () => {
  using site = makeFolder();
  using cache = makeFolder();
  makeSite(site.folder);
  const pages = (await listPages(site.folder)).map(pageIn(site.folder));
  const written: string[] = [];
  const write = (file: string) => written.push(file);
  const run = () => indexPages({ folder: site.folder, stands: () => false, write }, pages, cache.folder, 7);
  await run();
  // Their words are known, and their pages are gone.
  for (const indexes of globSync('search/*/indexes', { cwd: cache.folder }))
    rmSync(path.join(cache.folder, indexes), { recursive: true });
  rmSync(path.join(site.folder, 'vendors'), { recursive: true });
  written.length = 0;
  await expect(run()).rejects.toThrow('vendors/v/index.html');
  // The group beside it has been written whole, and the one that waited never begun.
  expect(new Set(written.map((file) => path.dirname(file).split('/')[1]))).toEqual(new Set(['2']));
  expect(written).toContain('pagefind/2/pagefind-entry.json');
});

test('what shards have indexed is not indexed again, and gives the index that one machine gives', async () => {
  using site = makeFolder();
  using place = makeFolder();
  makeSite(site.folder);
  const at = (name: string) => path.join(place.folder, name);
  const pages = (await listPages(site.folder)).map(pageIn(site.folder));
  // Products a and b are in groups of their own; the vendor is in the first one.
  const groups = 7;
  const numbers = ['a', 'b'].map((id) => groupOf(`products/${id}/index.html`, groups));
  expect(numbers).toEqual([5, 2]);
  for (const number of numbers) {
    const own = pages.filter(({ file }) => groupOf(file, groups) === number);
    const whole = { count: groups, isWhole: (group: number) => group === number };
    expect(await indexShard(site.folder, own, at(`cache-${number}`), at(`left-${number}`), whole)).toBe(1);
    await takeIndexes(at(`left-${number}`), at('cache'));
    // A machine that has such an index in its cache makes none.
    expect(await indexShard(site.folder, own, at('cache'), at(`again-${number}`), whole)).toBe(0);
  }
  const [kept] = globSync('search/*/indexes', { cwd: at('cache') });
  const taken = readdirSync(at(`cache/${kept}`));
  const merged = await index(site.folder, at('cache'), groups);
  expect(readdirSync(at(`cache/${kept}`)).filter((file) => !taken.includes(file))).toHaveLength(2);
  expect(merged).toEqual(await index(site.folder, at('clean'), groups));
  const told = Buffer.from(merged.get('pagefind/groups.json') ?? '', 'base64').toString();
  expect(JSON.parse(told)).toEqual({ count: groups, numbers: [2, 5] });
});

test('a few pages have one index; of many, those of one product are in one, and it is always the same', () => {
  const pages = (products: number) =>
    Array.from({ length: products * 10 }, (_, n) => ({
      file: `${n % 2 ? 'en/' : ''}products/p${n % products}/${n}.html`,
      said: '',
    }));
  expect([0, 2_000, 2_200, 4_000, 60_000, 600_000].map(countGroups)).toEqual([1, 1, 3, 3, 33, 129]);
  const groups = [...groupPages(pages(400), 3).values()];
  expect(groups.map(({ length }) => length)).toMatchInlineSnapshot(`
    [
      2000,
      2000,
    ]
  `);
  const productsOf = (group: (typeof groups)[number]) => new Set(group.map(({ file }) => file.split('/').at(-2)));
  expect(groups.reduce((sum, group) => sum + productsOf(group).size, 0)).toBe(400);
});
