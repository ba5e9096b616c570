import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeRepository, type TestRepository } from '../testing/make-repository.ts';
import { runMeasured } from './run-measured.ts';

const cases: ReadonlyArray<[name: string, enlarge: (repository: TestRepository) => void]> = [
  ['one commit, two files', () => undefined],
  ['100,000 files', ({ manyFiles }) => manyFiles(100_000)],
  ['50,000 commits', ({ manyCommits }) => manyCommits(50_000)],
];

/** Measures `npm run evidence` over made repositories, the git part with it, from an empty cache. */
async function benchEvidence(): Promise<void> {
  process.stdout.write('| repository | seconds | peak MB | exit code |\n| --- | --- | --- | --- |\n');
  for (const [name, enlarge] of cases) {
    const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-bench-'));
    const made = makeRepository(path.join(folder, 'made'));
    made.commit({ 'README.md': '# Made\n', 'main.py': 'print(1)\n' });
    enlarge(made);
    const argv = [made.directory, '--json', '--cache', path.join(folder, 'cache')];
    const { seconds, peakMegabytes, code } = await runMeasured('evidence.ts', argv);
    process.stdout.write(`| ${name} | ${seconds} | ${peakMegabytes} | ${code} |\n`);
    rmSync(folder, { recursive: true, force: true });
  }
}

await benchEvidence();
