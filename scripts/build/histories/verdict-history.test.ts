import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Memory } from '../../memory/memory.ts';
import { evidenceOf } from '../../testing/evidence-of.ts';
import { makeFolder, makeRepository } from '../../testing/make-repository.ts';
import { writeHistories } from './write-histories.ts';

test('a change of a verdict is told with the commit that recorded it; new checks and unreadable states are none', async () => {
  using folder = makeFolder();
  const repository = makeRepository(folder.folder);
  const file = 'content/harvested/one/evidence.json';
  repository.commit({ [file]: evidenceOf({ licence: 'missing' }) }, { date: '2026-01-01T12:00:00Z' });
  repository.commit({ [file]: 'not JSON' }, { date: '2026-01-15T12:00:00Z' });
  const mended = repository.commit(
    { [file]: evidenceOf({ licence: 'met', tests: 'missing' }) },
    { date: '2026-02-01T12:00:00Z' },
  );
  await writeHistories(new Memory(path.join(folder.folder, 'content')));
  const written: unknown = JSON.parse(
    readFileSync(path.join(folder.folder, 'content/harvested/one/history.json'), 'utf8'),
  );
  expect(written).toEqual({
    changes: [{ check: 'licence', from: 'missing', to: 'met', date: '2026-02-01T12:00:00Z', commit: mended }],
  });
});

test('outside a Git repository there is no history, and nothing is written', async () => {
  using folder = makeFolder();
  await expect(writeHistories(new Memory(folder.folder))).resolves.toBeUndefined();
});
