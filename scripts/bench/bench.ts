import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../command.ts';
import { openCatalogue } from './catalogue.ts';
import { takeTurns } from './contestant.ts';
import { lastFigures, recordFigures, toFigures } from './figures.ts';
import { makePortfolio } from './make-portfolio.ts';
import { measureAnswers } from './measure-answers.ts';
import { measureMachine } from './measure-machine.ts';
import { measurePages } from './measure-pages.ts';
import { gatherPeers } from './peers/peers.ts';
import { publishTable } from './publish-table.ts';
import { toReport } from './report.ts';

/**
 * `npm run bench -- [products] [--runs 3] [--peers] [--starlight] [--record] [--table FILE] [--keep]`: harvests, builds
 * and refreshes a made portfolio, and says how the figures stand to those that are committed; with peers, to theirs as
 * well.
 */
async function bench(): Promise<number> {
  const options = readOptions();
  const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-bench-'));
  process.stderr.write(`making ${options.products} products in ${folder}\n`);
  const catalogue = await openCatalogue(folder, await makePortfolio(folder, options.products));
  try {
    const { peers, remarks } = gatherPeers(folder, options.products, options);
    const unit = await measureMachine();
    const costs = await takeTurns([catalogue, ...peers], options.runs);
    const sizes = { ...(await measurePages(catalogue.out)), ...(await measureAnswers(catalogue.out)) };
    const figures = toFigures(costs, unit, sizes);
    publishTable(
      toReport({ ...options, costs, figures, unit, remarks, last: lastFigures(options.products) }),
      options.table,
    );
    if (options.record) recordFigures(options.products, figures);
    return 0;
  } finally {
    await catalogue.close();
    if (!options.keep) rmSync(folder, { recursive: true, force: true });
  }
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '3' },
      peers: { type: 'boolean', default: false },
      starlight: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      table: { type: 'string', default: '.cache/bench.md' },
    },
  });
  return { ...values, products: Number(positionals[0] ?? 100), runs: Number(values.runs) };
}

await runCommand(bench);
