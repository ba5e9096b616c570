import { existsSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from './harvest/state.ts';
import { codeChanges } from './testing/code-changes.ts';
import { firstDifference } from './testing/first-difference.ts';
import { MadeMachine } from './testing/made-machine.ts';
import { changes, randomFrom, shuffled } from './testing/random-changes.ts';

const fixture = path.resolve(import.meta.dirname, '../site/e2e/fixtures/content');
/** More steps, or others, by the environment: `STEPS=200 SEED=1`. */
const [steps, seed] = [Number(process.env['STEPS'] ?? 50), Number(process.env['SEED'] ?? 20261126)];
/** Builds on a busy machine. */
const patience = 600_000 + steps * 40_000;

/** What another machine begins with, in turn. */
const moves = [
  ['another machine', () => ({})],
  ['another machine, without the site', () => ({ site: false })],
  ['another machine, with an earlier build', (earlier: MadeMachine) => ({ left: earlier })],
] as const;

let place = '';
let machine: MadeMachine;

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'changes-'));
  machine = MadeMachine.make(path.join(place, 'machine-0'), fixture);
  await machine.build();
}, patience);

afterAll(() => rm(place, { recursive: true }));

test(
  `after each of ${steps} random steps a build over the last one leaves what a clean build makes, byte for byte`,
  { timeout: patience },
  async () => {
    const random = randomFrom(seed);
    const codes = Object.keys(codeChanges);
    const contents = shuffled(Object.keys(changes), random);
    let earlier = machine;
    let lasts = 5_000;
    const sum = { rendered: 0, clean: 0 };
    for (let step = 1; step <= steps; step++) {
      const happened: string[] = [];
      const isMoved = step % 5 === 3;
      if (isMoved) {
        const [name, left] = moves[Math.floor(step / 5) % moves.length] ?? moves[0];
        const moved = machine.moveTo(path.join(place, `machine-${step}`), left(earlier));
        if (earlier !== machine) rmSync(earlier.folder, { recursive: true });
        [earlier, machine] = [machine, moved];
        happened.push(name);
      }
      // Two of code at once: a new renderer takes the time of ten steps.
      const code = step % 12 === 10 ? codes.splice(0, 2) : [];
      codes.push(...code);
      for (const name of code) codeChanges[name]?.(machine.at('checkout'), step);
      const content = Array.from({ length: random(4) }, () => contents.next().value);
      for (const [n, name] of content.entries()) changes[name]?.(machine.content, random, 3 * step + n);
      happened.push(...code, ...content);
      if (random(5) === 0) {
        happened.push('killed');
        await machine.buildKilled((lasts * random(100)) / 100);
      }
      const building = machine.build();
      // Both would make the renderer, or link the packages to it.
      if (isMoved || code.length > 0) await building;
      const [built, clean] = await Promise.all([building, machine.buildClean()]);
      const what = `step ${step} of seed ${seed}: ${happened.join(', ')}`;
      expect(firstDifference(machine.at('out'), clean.out), what).toBeUndefined();
      if (code.length > 0) expect(built.rendered, what).toBe(clean.rendered);
      lasts = built.milliseconds;
      sum.rendered += built.rendered;
      sum.clean += clean.rendered;
    }
    expect(sum.rendered).toBeLessThan(sum.clean);
  },
);

test(
  'a fresh build needs nothing of the cache, and leaves there what is not its own',
  { timeout: patience },
  async () => {
    const { out } = await machine.buildClean();
    const others = [machine.at('cache/repositories/a/HEAD'), machine.at('cache/builds/other.json')];
    for (const file of others) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, 'theirs');
    }
    for (const file of listFiles(machine.at('cache'))) {
      const kept = machine.at('cache', file);
      if (!others.includes(kept)) truncateSync(kept);
    }
    await expect(machine.build()).rejects.toThrow();
    await machine.build('--fresh');
    // With a renderer of its own against one that was made before: both give the same.
    expect(firstDifference(machine.at('out'), out)).toBeUndefined();
    expect(others.filter((file) => !existsSync(file))).toEqual([]);
    expect((await machine.build()).rendered).toBe(0);
  },
);
