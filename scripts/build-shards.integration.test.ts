import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { HandedOver } from './build/hand-over.ts';
import { listFiles } from './harvest/state.ts';
import { firstDifference } from './testing/first-difference.ts';
import { MadeContent } from './testing/made-content.ts';
import { changes, randomFrom } from './testing/random-changes.ts';

const script = path.resolve(import.meta.dirname, 'build.ts');
const fixture = path.resolve(import.meta.dirname, '../site/e2e/fixtures/content');

/** Builds on a busy machine. */
const patience = 900_000;

/** Machines in a folder, each with content, cache and site of its own; the first one makes the renderer for all. */
function makeMachines(place: string) {
  const at = (...parts: string[]) => path.join(place, ...parts);
  return {
    at,
    content: (machine: string) => new MadeContent(at(machine, 'content')),
    /** A machine begins with the content of another, or of the fixture, and with what `last` has built, if anything. */
    start(machine: string, { like = fixture, last }: { like?: string; last?: string } = {}) {
      cpSync(like, at(machine, 'content'), { recursive: true });
      for (const kept of last === undefined ? [] : ['builds', 'search'])
        cpSync(at(`${last}/cache`, kept), at(machine, 'cache', kept), { recursive: true });
      if (last !== undefined) cpSync(at(last, 'out'), at(machine, 'out'), { recursive: true });
      mkdirSync(at('renderers'), { recursive: true });
      mkdirSync(at(machine, 'cache'), { recursive: true });
      symlinkSync(at('renderers'), at(machine, 'cache/renderers'));
    },
    async build(machine: string, ...options: string[]): Promise<{ rendered: number; said: string; told: string }> {
      const folders = ['content', 'cache', 'out'].flatMap((name) => [`--${name}`, at(machine, name)]);
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...folders, ...options]);
      return { rendered: Number(/(\d+) files rendered/.exec(stdout)?.[1]), said: stderr, told: stdout };
    },
    async shard(machine: string, share: string, into: string) {
      return this.build(machine, '--shard', share, '--into', at(into));
    },
  };
}

test(
  'shards of a build, put together, are the site that one machine builds, and so are those of the next release',
  { timeout: patience },
  async () => {
    await using place = await mkdtempDisposable(path.join(tmpdir(), 'shards-'));
    const machines = makeMachines(place.path);
    const { at } = machines;
    machines.start('whole');
    const all = (await machines.build('whole')).rendered;

    // Three shares, the last with nothing in it.
    const shares = ['1/2', '2/2', '9999/9999'];
    for (const [n, share] of shares.entries()) {
      machines.start(`machine-${n}`);
      await machines.shard(`machine-${n}`, share, `left-${n}`);
    }
    expect(listFiles(at('left-2/files'))).toEqual([]);
    machines.start('merged');
    const merged = await machines.build('merged', ...shares.map((_, n) => at(`left-${n}`)));
    expect(merged).toMatchObject({ said: '', rendered: 0 });
    expect(firstDifference(at('merged/out'), at('whole/out'))).toBeUndefined();

    // A release: all machines begin with the last build, and leave only what it changed.
    changes['release']?.(machines.content('merged'), randomFrom(1), 1);
    const next = { like: at('merged/content'), last: 'merged' };
    machines.start('next-whole', { like: next.like });
    await machines.build('next-whole');
    for (const share of [1, 2, 3]) {
      machines.start(`next-${share}`, next);
      await machines.shard(`next-${share}`, `${share}/3`, `next-left-${share}`);
    }
    const left = [1, 2, 3].map((share) => listFiles(at(`next-left-${share}/files`)));
    expect(left.flat().length).toBeGreaterThan(0);
    const before = at('whole/out');
    const isSame = (file: string) =>
      existsSync(path.join(before, file)) &&
      readFileSync(path.join(before, file)).equals(readFileSync(at('next-whole/out', file)));
    expect(left.flat().filter(isSame)).toEqual([]);
    const nextMerged = await machines.build('merged', ...[1, 2, 3].map((share) => at(`next-left-${share}`)));
    expect(nextMerged).toMatchObject({ said: '', rendered: 0 });
    expect(firstDifference(at('merged/out'), at('next-whole/out'))).toBeUndefined();

    // One machine alone goes on from what was put together.
    changes['release']?.(machines.content('merged'), randomFrom(2), 2);
    machines.start('last-whole', { like: at('merged/content') });
    await machines.build('last-whole');
    const { rendered } = await machines.build('merged');
    expect(rendered).toBeGreaterThan(0);
    expect(rendered).toBeLessThan(all / 2);
    expect(firstDifference(at('merged/out'), at('last-whole/out'))).toBeUndefined();
  },
);

test(
  'a shard of other content, of other code, with a damaged file or cut in another way costs time and changes nothing',
  { timeout: patience },
  async () => {
    await using place = await mkdtempDisposable(path.join(tmpdir(), 'shards-'));
    const machines = makeMachines(place.path);
    const { at } = machines;
    machines.start('whole');
    await machines.build('whole');
    machines.start('one');
    await machines.shard('one', '1/3', 'damaged');
    const [file = ''] = listFiles(at('damaged/files')).filter((name) => name.endsWith('.html'));
    appendFileSync(at('damaged/files', file), 'x');

    machines.start('two');
    const random = randomFrom(3);
    for (const name of ['release', 'curated text', 'vendor renamed', 'document changed', 'product added'])
      changes[name]?.(machines.content('two'), random, 1);
    await machines.shard('two', '2/3', 'of-other-content');
    await machines.shard('two', '1/2', 'cut-in-another-way');
    cpSync(at('of-other-content'), at('of-other-code'), { recursive: true });
    const record = at('of-other-code/record.bin');
    const told = HandedOver.parse(deserialize(readFileSync(record)));
    writeFileSync(record, serialize({ ...told, renderer: 'another' }));

    machines.start('merged');
    const names = ['damaged', 'of-other-content', 'cut-in-another-way', 'of-other-code', 'nowhere'];
    const { said } = await machines.build('merged', ...names.map((name) => at(name)));
    expect(said).toContain('The shards were not made from the same content');
    expect(said).toMatch(/cut-in-another-way is left out.* it holds \S+, and so does/);
    expect(said).toMatch(/of-other-code is left out.* it was made by other code/);
    expect(said).toMatch(/nowhere is left out.* it has no whole record\.bin/);
    expect(firstDifference(at('merged/out'), at('whole/out'))).toBeUndefined();
  },
);
