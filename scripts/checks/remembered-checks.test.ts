import { cpSync, globSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { checkContent } from '../content/check-content.ts';
import { Memory, openMemory } from '../memory/memory.ts';
import { MadeContent } from '../testing/made-content.ts';
import { makeFolder } from '../testing/make-repository.ts';
import { changes, randomFrom, type Random } from '../testing/random-changes.ts';
import { curatedChecks } from './curated.ts';
import { harvestedChecks } from './harvested.ts';

const fixture = path.resolve(import.meta.dirname, '../../site/e2e/fixtures/content');
const [steps, seed] = [Number(process.env['STEPS'] ?? 30), Number(process.env['SEED'] ?? 20261127)];

afterEach(() => {
  vi.useRealTimers();
});

/** What befalls any file of a content folder; each answers with what undoes it. */
const mishaps: Readonly<Record<string, (file: string, other: string, random: Random) => () => void>> = {
  'other bytes of the same length': (file, _, random) => {
    const bytes = readFileSync(file);
    const changed = Buffer.from(bytes);
    const at = random(changed.length);
    changed[at] = (changed[at] ?? 0) ^ 2;
    writeFileSync(file, changed);
    return () => {
      writeFileSync(file, bytes);
    };
  },
  'cut short': (file, _, random) => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, random(bytes.length)));
    return () => {
      writeFileSync(file, bytes);
    };
  },
  removed(file) {
    const bytes = readFileSync(file);
    rmSync(file);
    return () => {
      writeFileSync(file, bytes);
    };
  },
  renamed(file) {
    const to = path.join(path.dirname(file), `other${path.extname(file)}`);
    renameSync(file, to);
    return () => {
      renameSync(to, file);
    };
  },
  swapped(file, other) {
    const swap = () => {
      renameSync(file, `${file}.aside`);
      renameSync(other, file);
      renameSync(`${file}.aside`, other);
    };
    if (file !== other) swap();
    return () => {
      if (file !== other) swap();
    };
  },
  'a link to another': (file, other) => {
    if (file === other) return () => undefined;
    const bytes = readFileSync(file);
    rmSync(file);
    symlinkSync(other, file);
    return () => {
      rmSync(file);
      writeFileSync(file, bytes);
    };
  },
};

const rules = [...curatedChecks, ...harvestedChecks];

/** Everything that a check answers, with lines that its records tell. */
async function check(folder: string, today: string, memory: Memory) {
  const { content, problems, warnings } = await checkContent(folder, rules, { today, memory });
  const { products, vendors, areas, organisations, usage } = content;
  const lines = [products, vendors, areas, organisations, usage].flatMap((entries) =>
    entries.map(({ lineOf }) => [lineOf([]), lineOf(['name']), lineOf(['sources', 0, 'repository'])]),
  );
  return { problems, warnings, lines, content: JSON.stringify(content, null, 1) };
}

test.each(['just now', 'long ago'])(
  `after each of ${steps} random changes a check with a memory answers as one without, where files were written %s`,
  { timeout: 300_000 },
  async (when) => {
    using place = makeFolder();
    const content = new MadeContent(path.join(place.folder, 'content'));
    cpSync(fixture, content.folder, { recursive: true });
    const random = randomFrom(seed);
    const one = <Item>(items: readonly Item[]): Item | undefined => items[random(items.length)];
    let undo: (() => void) | undefined;
    let found = 0;
    for (let step = 1; step <= steps; step++) {
      undo?.();
      undo = undefined;
      const files = globSync('**/*.*', { cwd: content.folder }).sort();
      const kind = random(3) === 0 ? changes : mishaps;
      const name = one(Object.keys(kind)) ?? '';
      const file = content.path(one(files) ?? '');
      const like = files.filter((other) => path.extname(other) === path.extname(file));
      changes[name]?.(content, random, step);
      undo = mishaps[name]?.(file, content.path(one(like) ?? ''), random);
      // A clock that ticks a hundred times a second tells this change from the last one.
      await setTimeout(10);
      if (when === 'long ago') vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
      const today = random(4) === 0 ? '2025-01-01' : '2026-11-27';
      const memory = await openMemory(content.folder, path.join(place.folder, 'memory'));
      const remembered = await check(content.folder, today, memory);
      await memory.keep();
      const fresh = await check(content.folder, today, new Memory(content.folder));
      expect(remembered, `step ${step}, ${name} of ${file}, seed ${seed}`).toEqual(fresh);
      found += fresh.problems.length;
    }
    // Otherwise nothing would have been proved.
    expect(found).toBeGreaterThan(steps / 4);
  },
);
