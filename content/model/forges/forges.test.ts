import { describe, expect, test } from 'vitest';
import { addressAtForge, forges, readForgeAddress } from './index.ts';

const homes = {
  GitHub: 'https://github.com/owner/name',
  GitLab: 'https://gitlab.com/group/sub/name',
  'Gitea, Forgejo, Codeberg': 'https://codeberg.org/owner/name',
};

describe.each(forges.map((forge) => [forge.name, homes[forge.name as keyof typeof homes]] as const))(
  '%s',
  (_, repository) => {
    const commit = '0123456789abcdef0123456789abcdef01234567';
    const path = 'docs/a & b/æ:1>2.md';

    test.each(['file', 'folder', 'raw'] as const)('an address of a %s that is written is read as the same', (kind) => {
      const address = addressAtForge(repository, kind, commit, path) ?? '';
      const read = readForgeAddress(new URL(address));
      expect(read?.repository).toBe(repository);
      expect(read?.readings).toContainEqual({ ref: commit, path });
    });

    test('an edit address with a slash in the branch is read with that branch among the readings', () => {
      const read = readForgeAddress(new URL(addressAtForge(repository, 'edit', 'feature/x', 'a.md') ?? ''));
      expect(read?.readings).toContainEqual({ ref: 'feature/x', path: 'a.md' });
    });

    test('commits and issues lie below the repository, and ".git" is no part of the address', () => {
      for (const address of [
        addressAtForge(`${repository}.git`, 'commit', commit),
        addressAtForge(repository, 'issue', '12'),
      ]) {
        expect(address?.startsWith(`${repository}/`)).toBe(true);
      }
    });

    test.each(['', '/issues/12', '/releases', '/wiki/Home'])('the address %s means no file', (rest) => {
      expect(readForgeAddress(new URL(repository + rest))).toBeNull();
    });
  },
);

test('plain Git has no address to link into, and a repository on this machine has none at all', () => {
  expect(addressAtForge('https://git.example.dk/a/b', 'commit', 'abc')).toBeUndefined();
  expect(addressAtForge(null, 'commit', 'abc')).toBeUndefined();
  expect(readForgeAddress(new URL('https://git.example.dk/a/b/blob/main/x.md'))).toBeNull();
});

test('the raw host of GitHub is read as GitHub', () => {
  expect(readForgeAddress(new URL('https://raw.githubusercontent.com/o/n/main/a/b.png'))).toEqual({
    repository: 'https://github.com/o/n',
    readings: [
      { ref: 'main', path: 'a/b.png' },
      { ref: 'main/a', path: 'b.png' },
      { ref: 'main/a/b.png', path: '' },
    ],
  });
});
