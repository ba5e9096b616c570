import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandOf } from '../command-of.ts';
import { startMadeForge } from './made-forge.ts';
import { addRelease, makePortfolio } from './make-portfolio.ts';
import { runMeasured } from './run-measured.ts';
import { costCells, toTable, type Row } from './table.ts';

/** Measures harvests of made portfolios over smart HTTP: first, unchanged, and after one release. */
async function benchHarvest(sizes: readonly number[], token: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) {
    const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-bench-'));
    const repositories = await makePortfolio(folder, size);
    const forge = await startMadeForge(folder, repositories);
    const { git, github } = forge;
    const environment = {
      CATALOG_CONTENT: path.join(folder, 'content'),
      CATALOG_CACHE: path.join(folder, 'cache'),
      CATALOG_MIRROR: forge.mirror,
      ...(token ? forge.token : {}),
    };
    const measure = async (run: string) => {
      const before = [git.requests.length, git.bytes(), github.requests.length, github.points, github.bytes()] as const;
      const measured = await runMeasured(commandOf('harvest'), { environment });
      rows.push({
        repositories: size,
        run,
        ...costCells(measured),
        // A probe is two requests of smart HTTP.
        'Git requests': git.requests.length - before[0],
        'API requests': github.requests.length - before[2],
        points: github.points - before[3],
        kB: Math.round((git.bytes() - before[1] + github.bytes() - before[4]) / 1_000),
        outcome: /\d+ products? \(([^)]*)\)/.exec(measured.said)?.[1] ?? 'failed',
      });
      process.stderr.write(`${size} ${run}: ${measured.seconds.toFixed(1)} s\n`);
    };
    await measure('first');
    await measure('unchanged');
    const [first] = repositories;
    if (first) forge.show(addRelease(first, '1.0.8'));
    await measure('one release');
    await forge.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
process.stdout.write(toTable(await benchHarvest(sizes, process.argv.includes('--token'))));
