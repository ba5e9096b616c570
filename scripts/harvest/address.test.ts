import { expect, test } from 'vitest';
import { DocumentAddress } from '../../content/model/document.ts';
import { addressDocuments, slug } from './address.ts';

const addressesOf = (...paths: string[]) =>
  Object.fromEntries(addressDocuments('OS2Example', paths).map(({ path, address }) => [path, address]));

test('a document stands at its path, in plain lower-case letters and without its ending', () => {
  expect(addressesOf('README.md', 'docs/Getting Started.md', 'docs/drift/README.md', 'Online Docs/Æblegrød på Åen.md'))
    .toMatchInlineSnapshot(`
      {
        "Online Docs/Æblegrød på Åen.md": "os2example/online-docs/aeblegroed-paa-aaen",
        "README.md": "os2example",
        "docs/Getting Started.md": "os2example/docs/getting-started",
        "docs/drift/README.md": "os2example/docs/drift",
      }
    `);
});

test('an index speaks for its folder before a README does', () => {
  expect(addressesOf('docs/README.md', 'docs/index.md', 'README.md', 'readme.md', 'README.rst')).toMatchInlineSnapshot(`
    {
      "README.md": "os2example",
      "README.rst": "os2example/readme-2",
      "docs/README.md": "os2example/docs/readme",
      "docs/index.md": "os2example/docs",
      "readme.md": "os2example/readme",
    }
  `);
});

test('documents that want the same address get a number, and the report can name both', () => {
  const addressed = addressDocuments('x', ['b/a.md', 'b/A.md', 'b/a.rst', 'b/a/index.md', 'b/ä.md']);
  expect(addressed.map(({ path, address, clashedWith }) => [path, address, clashedWith])).toMatchInlineSnapshot(`
    [
      [
        "b/a/index.md",
        "x/b/a",
        null,
      ],
      [
        "b/A.md",
        "x/b/a-2",
        "b/a/index.md",
      ],
      [
        "b/a.md",
        "x/b/a-3",
        "b/a/index.md",
      ],
      [
        "b/a.rst",
        "x/b/a-4",
        "b/a/index.md",
      ],
      [
        "b/ä.md",
        "x/b/a-5",
        "b/a/index.md",
      ],
    ]
  `);
});

test('the same files get the same addresses in whatever order they come', () => {
  const paths = ['b.md', 'B.md', 'b.rst', 'b/README.md', 'b/index.md', 'README.md', 'c d.md', 'c-d.md'];
  const sorted = (list: string[]) => addressesOf(...list);
  expect(sorted(paths.toReversed())).toEqual(sorted(paths));
});

test('names that are nothing but signs, dots or another script still get an address of their own', () => {
  const paths = [
    '../x.md',
    './.github/x.md',
    '日本語.md',
    '中文.md',
    '___.md',
    'a:b.md',
    'c & d.md',
    'e > f.md',
    '%2e%2e.md',
  ];
  const addressed = addressDocuments('..', [...paths, `${'long '.repeat(60)}.md`, 'å.md', 'å.md']);
  for (const { address } of addressed) expect(DocumentAddress.parse(address)).not.toMatch(/\.\.|\/\//);
  expect(new Set(addressed.map(({ address }) => address)).size).toBe(addressed.length);
});

test.each([
  ['OS2mo', 'os2mo'],
  ['Rød grød', 'roed-groed'],
  ['Crème brûlée', 'creme-brulee'],
  ['v2.1', 'v2.1'],
  ['.github', 'github'],
  ['__init__', 'init__'],
])('%s becomes %s', (text, expected) => expect(slug(text)).toBe(expected));
