import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../testing/make-repository.ts';
import { groupPages } from './group-pages.ts';
import { indexPages } from './index-pages.ts';
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

async function index(folder: string, cache: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const write = (file: string, bytes: Uint8Array | string) => files.set(file, Buffer.from(bytes).toString('base64'));
  const pages = (await listPages(folder)).map((file) => ({
    file,
    digest: hash('sha256', readFileSync(path.join(folder, file))),
  }));
  await indexPages({ folder, stands: () => false, write }, pages, cache);
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
    'pagefind/pagefind-worker.js',
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

test('a few pages have one index; of many, those of one product are in one, and it is always the same', () => {
  const pages = (products: number) =>
    Array.from({ length: products * 10 }, (_, n) => ({
      file: `${n % 2 ? 'en/' : ''}products/p${n % products}/${n}.html`,
      said: '',
    }));
  expect(groupPages(pages(150))).toHaveLength(1);
  const groups = groupPages(pages(400));
  expect(groups.map(({ length }) => length)).toMatchInlineSnapshot(`
    [
      1210,
      1380,
      1410,
    ]
  `);
  const productsOf = (group: (typeof groups)[number]) => new Set(group.map(({ file }) => file.split('/').at(-2)));
  expect(groups.reduce((sum, group) => sum + productsOf(group).size, 0)).toBe(400);
  expect(groupPages(pages(10_000)).every(({ length }) => length < 10_000)).toBe(true);
});
