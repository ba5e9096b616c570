import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'content-'));
vi.stubEnv('CATALOG_CONTENT', folder);
const { digestOfLeaf, listFiles, readText, seenOf } = await import('./files.ts');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a file that becomes another while it is read counts as one that nothing was made of', () => {
  const file = join(folder, 'a.yml');
  writeFileSync(file, 'one');
  utimesSync(file, 0, 0);
  expect(readText(file)).toBe('one');
  const first = digestOfLeaf('file:a.yml');
  expect(readText(file)).toBe('one');
  expect(digestOfLeaf('file:a.yml')).toBe(first);
  writeFileSync(file, 'two');
  expect(readText(file)).toBe('two');
  writeFileSync(file, 'one');
  expect(readText(file)).toBe('one');
  expect(digestOfLeaf('file:a.yml')).toBe('changed');
  expect(seenOf('file:a.yml')).toEqual([0, 0, 0]);
});

test('what is below a folder is listed by its places, in order', () => {
  mkdirSync(join(folder, 'b/c/d'), { recursive: true });
  for (const file of ['b/z.mdx', 'b/c/d/a.mdx', 'b/c.mdx', 'b/c/no.txt']) writeFileSync(join(folder, file), '');
  expect(listFiles(join(folder, 'b'), '.mdx', { deep: true })).toEqual(['c.mdx', 'c/d/a.mdx', 'z.mdx']);
  expect(listFiles(join(folder, 'b'), '.mdx')).toEqual(['c.mdx', 'z.mdx']);
  expect(listFiles(join(folder, 'nowhere'), '.mdx', { deep: true })).toEqual([]);
});
