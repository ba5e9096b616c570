import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../testing/make-repository.ts';
import { loadAdvisories } from './load-advisories.ts';

const record = (id: string, modified: string) =>
  JSON.stringify({ id, modified, affected: [{ package: { ecosystem: 'npm', name: 'a' } }] });

test('an export is read from all folders below; what is no record, or made to harm, is left out', async () => {
  using place = makeFolder();
  mkdirSync(path.join(place.folder, 'npm'));
  writeFileSync(path.join(place.folder, 'npm/GHSA-1.json'), record('GHSA-1', '2026-01-01T00:00:00Z'));
  writeFileSync(path.join(place.folder, 'GHSA-2.json'), record('GHSA-2', '2026-02-01T00:00:00Z'));
  writeFileSync(path.join(place.folder, 'MAL-1.json'), record('MAL-1', '2026-03-01T00:00:00Z'));
  writeFileSync(path.join(place.folder, 'broken.json'), '{');
  const base = await loadAdvisories(place.folder);
  expect(base).toMatchObject({ date: '2026-02-01T00:00:00Z', records: 2 });
  expect(
    base?.byPackage
      .get('npm:a')
      ?.map(({ id }) => id)
      .toSorted(),
  ).toEqual(['GHSA-1', 'GHSA-2']);
});

test('no folder is no database; a folder without records is told', async () => {
  using place = makeFolder();
  expect(await loadAdvisories(undefined)).toBeUndefined();
  await expect(loadAdvisories(place.folder)).rejects.toThrow(/holds no record in the OSV format/);
});
