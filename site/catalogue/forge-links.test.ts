import { expect, test } from 'vitest';
import { commitLink, editLink, fileLink, repositoryName } from './forge-links.ts';

test.each([
  ['https://github.com/a/b', 'https://github.com/a/b/blob/c0ffee/docs/%C3%A6%20%23.md'],
  ['https://github.com/a/b.git', 'https://github.com/a/b/blob/c0ffee/docs/%C3%A6%20%23.md'],
  ['https://gitlab.com/a/b', 'https://gitlab.com/a/b/-/blob/c0ffee/docs/%C3%A6%20%23.md'],
  ['https://codeberg.org/a/b', 'https://codeberg.org/a/b/src/commit/c0ffee/docs/%C3%A6%20%23.md'],
])('a file of %s', (repository, address) => {
  expect(fileLink(repository, 'c0ffee', 'docs/æ #.md')).toBe(address);
});

test('no address is guessed for a forge that is not known, nor for a repository without one', () => {
  expect(commitLink('https://git.example/a/b', 'c0ffee')).toBeUndefined();
  expect(commitLink(null, 'c0ffee')).toBeUndefined();
});

test('a document is edited on its branch', () => {
  expect(editLink('https://github.com/a/b', 'feature/x', 'README.md')).toBe(
    'https://github.com/a/b/edit/feature/x/README.md',
  );
});

test('a repository is called by owner and name, with the host where it is another', () => {
  expect(repositoryName('https://github.com/OS2mo/os2mo')).toBe('OS2mo/os2mo');
  expect(repositoryName('https://git.example/a/b.git')).toBe('git.example/a/b');
});
