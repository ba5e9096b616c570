import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Facts } from '../../../content/model/facts.ts';
import { RecordedChanges } from '../../../content/model/recorded-changes.ts';
import { Memory } from '../../memory/memory.ts';
import { evidenceOf } from '../../testing/evidence-of.ts';
import { makeFolder, makeRepository } from '../../testing/make-repository.ts';
import { writeHistories } from './write-histories.ts';

test('what became another is told by the commit that recorded it, the newest first', async () => {
  using folder = makeFolder();
  const repository = makeRepository(folder.folder);
  const at = (file: string) => `content/harvested/one/${file}.json`;
  const facts = Facts.parse(JSON.parse(readFileSync('site/e2e/fixtures/content/harvested/eksvagt/facts.json', 'utf8')));
  const sources = facts.sources.map((source) => ({ ...source, refs: '1'.repeat(64) }));
  const unreleased = { ...facts, sources, releases: [] };
  repository.commit({ [at('facts')]: JSON.stringify(unreleased) }, { date: '2026-01-01T12:00:00Z' });
  repository.commit({ [at('evidence')]: evidenceOf({ licence: 'missing' }) }, { date: '2026-01-02T12:00:00Z' });
  repository.commit(
    { [at('facts')]: JSON.stringify(facts), [at('evidence')]: evidenceOf({ licence: 'met' }) },
    { date: '2026-02-01T12:00:00Z' },
  );
  await writeHistories(new Memory(path.join(folder.folder, 'content')));
  const { entries } = RecordedChanges.parse(JSON.parse(readFileSync(path.join(folder.folder, at('changes')), 'utf8')));
  expect(entries.map(({ date, changes }) => ({ date, changes }))).toEqual([
    {
      date: '2026-02-01T12:00:00Z',
      changes: [
        expect.objectContaining({ kind: 'version', from: null }),
        { kind: 'verdict', check: 'licence', from: 'missing', to: 'met' },
      ],
    },
    { date: '2026-01-01T12:00:00Z', changes: [{ kind: 'added' }] },
  ]);
});

test('outside a Git repository nothing is written', async () => {
  using folder = makeFolder();
  await expect(writeHistories(new Memory(folder.folder))).resolves.toBeUndefined();
});
