import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from './folder.ts';

let base: string;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'folder-'));
  await mkdir(join(base, 'eks/docs/latest/repo'), { recursive: true });
  await mkdir(join(base, 'secret'));
  await writeFile(join(base, 'eks/docs/latest/repo/b.mdx'), '');
  await writeFile(join(base, 'eks/docs/latest/repo/a.mdx'), '');
  await writeFile(join(base, 'secret/c.mdx'), '');
  await symlink(join(base, 'secret/c.mdx'), join(base, 'eks/docs/latest/repo/link.mdx'));
  await symlink(join(base, 'secret'), join(base, 'eks/docs/latest/folder'));
});
afterAll(() => rm(base, { recursive: true }));

test('files are listed in order, and links are not followed', async () => {
  expect(await listFiles(base, '*/docs/*/**/*.mdx')).toEqual([
    'eks/docs/latest/repo/a.mdx',
    'eks/docs/latest/repo/b.mdx',
  ]);
});

test('a folder that does not exist holds nothing', async () => {
  expect(await listFiles(join(base, 'nowhere'), '*.yml')).toEqual([]);
});
