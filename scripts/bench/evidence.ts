import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeRepository, type TestRepository } from '../testing/make-repository.ts';
import { commandOf } from '../command-of.ts';
import { runMeasured } from './run-measured.ts';
import { costCells, toTable } from './table.ts';

const cases: ReadonlyArray<[name: string, enlarge: (repository: TestRepository) => void]> = [
  ['one commit, two files', () => undefined],
  ['100,000 files', ({ manyFiles }) => manyFiles(100_000)],
  ['50,000 commits', ({ manyCommits }) => manyCommits(50_000)],
];

/** Measures `npm run evidence` over made repositories, the git part with it, from an empty cache. */
async function benchEvidence(): Promise<void> {
  const rows = [];
  for (const [repository, enlarge] of cases) {
    const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-bench-'));
    const made = makeRepository(path.join(folder, 'made'));
    made.commit({ 'README.md': '# Made\n', 'main.py': 'print(1)\n' });
    enlarge(made);
    const measured = await runMeasured(
      commandOf('evidence', made.directory, '--json', '--cache', path.join(folder, 'cache')),
    );
    rows.push({ repository, ...costCells(measured), 'exit code': measured.code });
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(toTable(rows));
}

await benchEvidence();
