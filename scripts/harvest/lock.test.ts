import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../testing/make-repository.ts';
import { lockFolder } from './lock.ts';

const now = '2026-01-01T00:00:00Z';

test('a folder is held by one at a time, and is free again once it is given back', async () => {
  using place = makeFolder();
  const giveBack = await lockFolder(place.folder, now);
  await expect(lockFolder(place.folder, now)).rejects.toThrow('Another harvest is at work on');
  await giveBack();
  await (
    await lockFolder(place.folder, now)
  )();
  expect(readdirSync(place.folder)).toEqual([]);
});

test('where nothing can be written, it is said in words', async () => {
  using place = makeFolder();
  const file = path.join(place.folder, 'file');
  writeFileSync(file, '');
  const failure = lockFolder(path.join(file, 'harvested'), now);
  await expect(failure).rejects.toThrow(/^Nothing can be written to .*ENOTDIR.* Free some space on the disk, or see/);
});
