import { cpSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Memory, openMemory } from '../../memory/memory.ts';
import { evidenceOf } from '../../testing/evidence-of.ts';
import { makeFolder, makeRepository } from '../../testing/make-repository.ts';
import { writeHistories } from './write-histories.ts';

const harvested = path.resolve(import.meta.dirname, '../../../site/e2e/fixtures/content/harvested/eksvagt');
const [facts, app] = ['facts.json', 'app.json'].map((file) => readFileSync(path.join(harvested, file), 'utf8'));
const histories = '*/{history,changes,app-history}.json';

/** A catalogue in Git, of which builds write the histories. */
function makeCatalogue(folder: string) {
  const repository = makeRepository(path.join(folder, 'catalogue'));
  const content = path.join(folder, 'catalogue', 'content');
  const below = (name = content) => path.join(name, 'harvested');
  const find = () => globSync(histories, { cwd: below() }).sort();
  const inodes = () => new Map(find().map((file) => [file, statSync(path.join(below(), file)).ino]));
  return {
    at: (file: string) => path.join(below(), file),
    commit: (day: number, files: Record<string, string | undefined>) =>
      repository.commit(
        Object.fromEntries(Object.entries(files).map(([file, text]) => [`content/harvested/${file}`, text ?? ''])),
        { date: `2026-01-0${day}T12:00:00Z` },
      ),
    /** Answers which files were written, when all are as a build without a memory writes them. */
    build: async (): Promise<string[]> => {
      const before = inodes();
      const memory = await openMemory(content, path.join(folder, 'memory'));
      await writeHistories(memory);
      await memory.keep();
      const clean = path.join(folder, 'clean');
      cpSync(path.join(folder, 'catalogue'), clean, { recursive: true });
      for (const file of find()) rmSync(path.join(below(path.join(clean, 'content')), file));
      await writeHistories(new Memory(path.join(clean, 'content')));
      const texts = (of: string) =>
        globSync(histories, { cwd: of })
          .sort()
          .map((file) => [file, readFileSync(path.join(of, file), 'utf8')]);
      expect(texts(below())).toEqual(texts(below(path.join(clean, 'content'))));
      rmSync(clean, { recursive: true });
      return [...inodes()].filter(([file, inode]) => before.get(file) !== inode).map(([file]) => file);
    },
  };
}

test('only those histories are written whose commits, or whose file, have changed since the last build', async () => {
  using folder = makeFolder();
  const { at, commit, build } = makeCatalogue(folder.folder);
  const evidence = evidenceOf({ licence: 'missing' });
  commit(1, { 'one/evidence.json': evidence, 'one/facts.json': facts, 'two/app.json': app, 'two/facts.json': facts });
  expect(await build()).toEqual(['one/changes.json', 'one/history.json', 'two/app-history.json', 'two/changes.json']);
  expect(await build()).toEqual([]);
  commit(2, { 'one/evidence.json': evidenceOf({ licence: 'met' }) });
  expect(await build()).toEqual(['one/history.json']);
  writeFileSync(at('one/history.json'), 'torn');
  rmSync(at('two/changes.json'));
  expect(await build()).toEqual(['one/history.json', 'two/changes.json']);
  // A harvest that is not committed yet.
  writeFileSync(at('two/app.json'), (app ?? '').replace(/"version": "[^"]*"/, '"version": "99.0"'));
  await build();
  commit(3, { 'three/evidence.json': evidence });
  expect(await build()).toEqual(['three/history.json']);
  rmSync(at('three'), { recursive: true });
  expect(await build()).toEqual([]);
});
