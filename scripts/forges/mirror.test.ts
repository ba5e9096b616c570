import { describe, expect, test } from 'vitest';
import { fetchAddress, parseMirrors } from './mirror.ts';

describe('CATALOG_MIRROR', () => {
  test('redirects the addresses that begin with it, and the longest rule wins', () => {
    const mirrors = parseMirrors(
      'https://github.com/=file:///mirror/ https://github.com/os2/=https://inside.example/os2',
    );
    const read = (repository: string) => fetchAddress({ repository, roles: ['code'] }, mirrors, '/root').url;
    expect(read('https://github.com/a/b')).toBe('file:///mirror/a/b');
    expect(read('https://github.com/os2/x')).toBe('https://inside.example/os2/x');
    expect(read('https://gitlab.com/a/b')).toBe('https://gitlab.com/a/b');
  });

  test.each(['github.com=file:///x', 'https://github.com/', 'https://github.com/=ssh://x/', 'file:///a/=https://b/'])(
    'refuses %s',
    (rule) => {
      expect(() => parseMirrors(rule)).toThrow(/CATALOG_MIRROR holds/);
    },
  );

  test('file: is never read without it', () => {
    expect(fetchAddress({ repository: 'https://github.com/a/b', roles: ['code'] }, [], '/root')).toEqual({
      url: 'https://github.com/a/b',
      via: 'origin',
      protocol: 'https',
    });
  });
});
