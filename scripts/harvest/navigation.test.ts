import { expect, test } from 'vitest';
import { navigate, type NavigationPage, type NavigationSource } from './navigation.ts';
import { addressDocuments } from './address.ts';
import { readMkDocs } from '../markdown/mkdocs.ts';

function source(name: string, pages: Record<string, Partial<NavigationPage>>, more: Partial<NavigationSource> = {}) {
  const addressed = addressDocuments(name, Object.keys(pages));
  const full = addressed.map(({ path, address }) => ({ path, address, title: path, ...pages[path] }));
  return { name, isDocs: false, listed: new Map(), pages: full, ...more };
}

function outline(...sources: NavigationSource[]): string[] {
  const placed = [...navigate(sources)];
  expect(placed.map(([, { position }]) => position)).toEqual(placed.map((_, index) => index));
  const depth = (address: string | null): number => {
    const parent = placed.find(([other]) => other === address)?.[1].parent;
    return parent ? depth(parent) + 1 : 0;
  };
  return placed.map(([address]) => '  '.repeat(depth(address)) + address);
}

test('folders order a repository, its README first, numbers as numbers, and notes about the project last', () => {
  const pages = {
    'CHANGELOG.md': {},
    'docs/part-10.md': {},
    'docs/part-2.md': {},
    'docs/README.md': {},
    'README.md': {},
    'docs/sub/a.md': {},
  };
  expect(outline(source('code', pages))).toMatchInlineSnapshot(`
    [
      "code",
      "  code/docs",
      "    code/docs/part-2",
      "    code/docs/part-10",
      "    code/docs/sub/a",
      "  code/changelog",
    ]
  `);
});

test('Just-the-Docs orders by nav_order and hangs pages below the titles they name', () => {
  const pages = {
    'index.md': { title: 'Home', order: 1 },
    'b.md': { title: 'B', order: 2 },
    'a.md': { title: 'A', order: 10 },
    'none.md': { title: 'None' },
    'x/child.md': { title: 'Child', parent: 'B' },
    'x/grandchild.md': { title: 'Grandchild', parent: 'Child', grandParent: 'B' },
  };
  expect(outline(source('docs', pages, { isDocs: true }))).toMatchInlineSnapshot(`
    [
      "docs",
      "  docs/b",
      "    docs/x/child",
      "      docs/x/grandchild",
      "  docs/a",
      "  docs/none",
    ]
  `);
});

test('pages that name each other as parents are kept', () => {
  const ring = {
    'a.md': { title: 'A', parent: 'B' },
    'b.md': { title: 'B', parent: 'A' },
    'c.md': { title: 'C', parent: 'C' },
  };
  expect(outline(source('ring', ring))).toMatchInlineSnapshot(`
    [
      "ring/c",
      "ring/a",
      "  ring/b",
    ]
  `);
});

test('a list of the site decides before folders do, and what it leaves out follows', () => {
  const place = { label: null, sections: [], home: null };
  const listed = new Map([
    ['docs/second.md', { ...place, order: 0 }],
    ['docs/first.md', { ...place, order: 1, sections: [{ heading: null, page: 'docs/second.md' }] }],
  ]);
  const pages = { 'docs/first.md': {}, 'docs/second.md': {}, 'docs/a-third.md': {} };
  expect(outline(source('mk', pages, { listed }))).toMatchInlineSnapshot(`
    [
      "mk/docs/second",
      "  mk/docs/first",
      "mk/docs/a-third",
    ]
  `);
});

test('the first repository’s README comes before the documentation, its other files after it', () => {
  const code = source('code', { 'README.md': {}, 'docs/install.md': {} });
  const docs = source('code-docs', { 'index.md': {}, 'guide.md': {} }, { isDocs: true });
  expect(outline(code, docs)).toMatchInlineSnapshot(`
    [
      "code",
      "code-docs",
      "  code-docs/guide",
      "code/docs/install",
    ]
  `);
});

test('sections of a MkDocs site stand below its home, with their headings where no page speaks for them', () => {
  const { listed } = readMkDocs(
    'mkdocs.yml',
    'nav: [index.md, { Title: guide.md }, { Dev: [x/start.md, { API: [api/index.md, api/calls.md, { Old: [old.md] }] }] }]',
  );
  const pages = ['index', 'guide', 'x/index', 'x/start', 'api/index', 'api/calls', 'old', 'unlisted'];
  const site = source('mk', Object.fromEntries(pages.map((page) => [`docs/${page}.md`, {}])), { listed });
  const shown = Array.from(navigate([site]), ([address, { parent, label, sections }]) =>
    [parent, ...sections, label ?? address].filter(Boolean).join(' / '),
  );
  expect(shown).toMatchInlineSnapshot(`
    [
      "mk/docs",
      "mk/docs / Title",
      "mk/docs / Dev / mk/docs/x/start",
      "mk/docs / Dev / API",
      "mk/docs/api / mk/docs/api/calls",
      "mk/docs/api / Old / mk/docs/old",
      "mk/docs / mk/docs/unlisted",
      "mk/docs / mk/docs/x",
    ]
  `);
});
