import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { ProductEvidence } from '../content/model/evidence.ts';
import { makeDump, makeKept } from './evidence/testing/make-repositories.ts';
import { makeFolder } from './testing/make-repository.ts';

const root = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);

/** Measures a repository on this machine by the invented community's yardstick, as a person would. */
async function measure(repository: string, cache: string): Promise<ProductEvidence> {
  const { stdout } = await run(
    process.execPath,
    [
      path.join(root, 'scripts/evidence.ts'),
      repository,
      '--json',
      '--content',
      path.join(root, 'site/e2e/fixtures/content'),
      '--cache',
      cache,
    ],
    { cwd: root, maxBuffer: 10_000_000 },
  );
  return ProductEvidence.parse(JSON.parse(stdout));
}

test.each([
  ['kept', makeKept],
  ['dump', makeDump],
])('the verdicts on a repository that is %s, with their reasons and places', async (name, make) => {
  using place = makeFolder();
  const repository = path.join(place.folder, name);
  make(repository);
  const { measurements, selfAssessments } = await measure(repository, path.join(place.folder, 'cache'));
  const lines = measurements.map(({ check, verdict, reason, at }) => {
    const where = at ? `${at.path ?? '.'}${at.line ? `:${at.line}` : ''} @ ${at.commit.slice(0, 7)}` : '–';
    return `${verdict.padEnd(7)} ${check}\n        ${reason['en'] ?? ''}\n        ${reason['da'] ?? ''}\n        ${where}\n`;
  });
  const answers = selfAssessments.flatMap(({ answers }) => answers.map((one) => `${one.requirement} ${one.answer}\n`));
  await expect([...lines, ...answers].join('')).toMatchFileSnapshot(`evidence/testing/golden/${name}.txt`);
});

test('an address that is none, and a folder that is no repository, are told apart', async () => {
  using place = makeFolder();
  const cache = path.join(place.folder, 'cache');
  await expect(measure('nothing-of-the-kind', cache)).rejects.toThrow(/is no product of the catalogue/);
  await expect(measure(place.folder, cache)).rejects.toThrow(/does not exist/);
});
