import { expect, test } from 'vitest';
import { chooseDocuments } from './choose-documents.ts';

test('takes documents of every spelling and format, wherever they stand', () => {
  const paths = [
    'README.md',
    'readme.rst',
    'README',
    'docs/a b.md',
    'Online Docs/Æ.MD',
    'doc/main.adoc',
    'CHANGELOG.txt',
    'src/module/README.md',
    '.github/CONTRIBUTING.md',
    'src/index.ts',
  ];
  expect(chooseDocuments(paths, {})).toEqual({
    chosen: paths.filter((path) => path !== 'src/index.ts').toSorted(),
    leftOut: [],
  });
});

test('says of each document it leaves out why', () => {
  const { chosen, leftOut } = chooseDocuments(
    [
      'web/libraries/photoswipe/README.md',
      'node_modules/x/readme.md',
      'LICENSE.md',
      'LICENSES/MPL-2.0.txt',
      '.github/ISSUE_TEMPLATE/bug.md',
      'robots.txt',
      'docs/licensing.md',
    ],
    {},
  );
  expect(chosen).toEqual(['docs/licensing.md']);
  expect(Object.fromEntries(leftOut.map(({ path, reason }) => [path, reason]))).toMatchInlineSnapshot(`
    {
      ".github/ISSUE_TEMPLATE/bug.md": "template",
      "LICENSE.md": "licence text",
      "LICENSES/MPL-2.0.txt": "licence text",
      "node_modules/x/readme.md": "vendored",
      "robots.txt": "no documentation",
      "web/libraries/photoswipe/README.md": "vendored",
    }
  `);
});

test('a curator may name the folders to take and to leave', () => {
  const paths = ['README.md', 'docs/a.md', 'docs/old/b.md', 'vendor/ours/c.md'];
  expect(chooseDocuments(paths, { docs: { exclude: ['docs/old/'] } }).chosen).toEqual(['README.md', 'docs/a.md']);
  expect(chooseDocuments(paths, { docs: { include: ['docs', 'vendor/ours'], exclude: ['docs/old'] } }).chosen).toEqual([
    'docs/a.md',
    'vendor/ours/c.md',
  ]);
});
