import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { firstDifference } from './testing/first-difference.ts';
import { MadeContent } from './testing/made-content.ts';
import { changes, randomFrom } from './testing/random-changes.ts';

const script = path.resolve(import.meta.dirname, 'build.ts');
const fixture = path.resolve(import.meta.dirname, '../site/e2e/fixtures/content');
/** Each kind of change at least once; more steps, or another seed, by the environment: `STEPS=60 SEED=1`. */
const [steps, seed] = [Number(process.env['STEPS'] ?? 24), Number(process.env['SEED'] ?? 20261126)];

test(
  `after each of ${steps} random changes a build over the last one leaves what a clean build makes, byte for byte`,
  { timeout: 1_800_000 },
  async () => {
    await using place = await mkdtempDisposable(path.join(tmpdir(), 'changes-'));
    const at = (name: string) => path.join(place.path, name);
    cpSync(fixture, at('content'), { recursive: true });
    const content = new MadeContent(at('content'));
    const random = randomFrom(seed);
    await build(at('content'), at('cache'), at('out'));
    const names = Object.keys(changes);
    for (let step = 1; step <= steps; step++) {
      const name = names[step <= names.length ? step - 1 : random(names.length)] ?? '';
      changes[name]?.(content, random, step);
      const clean = `clean-${step}`;
      mkdirSync(at(clean));
      // What stands there under the digest of what it was made from is no build's own.
      for (const made of ['renderers', 'social']) symlinkSync(at(`cache/${made}`), at(`${clean}/${made}`));
      const [said] = await Promise.all([
        build(at('content'), at('cache'), at('out')),
        build(at('content'), at(clean), at(`${clean}/out`)),
      ]);
      expect(
        await firstDifference(at('out'), at(`${clean}/out`)),
        `step ${step}, ${name}, seed ${seed}: ${said}`,
      ).toBeUndefined();
      rmSync(at(clean), { recursive: true });
    }
  },
);

async function build(content: string, cache: string, out: string): Promise<string> {
  const options = ['--content', content, '--cache', cache, '--out', out];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...options]);
  expect(stderr).toBe('');
  return stdout;
}
