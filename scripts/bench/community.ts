import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { budgets } from '../gates/budgets.ts';
import { listPages } from '../gates/pages.ts';
import { scaleFor } from '../gates/weigh.ts';
import { makeNetwork } from './make-network.ts';

/** Builds a made network of so many organisations and products, and weighs the heaviest page of each kind. */
async function benchCommunity(organisations: number, products: number, kept: string | undefined): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-community-'));
  const [content, out] = [path.join(folder, 'content'), kept ?? path.join(folder, 'dist')];
  mkdirSync(content);
  for (const [file, text] of makeNetwork(organisations, products)) {
    mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
    writeFileSync(path.join(content, file), text);
  }
  const started = performance.now();
  execFileSync(process.execPath, ['scripts/build.ts', '--content', content, '--out', out], { stdio: 'inherit' });
  const seconds = Math.round((performance.now() - started) / 1000);
  console.table(await weighHeaviest(out));
  console.log(`${organisations} organisations, ${products} products: built in ${seconds} s`);
  rmSync(folder, { recursive: true });
}

/** How many of the longest pages of a kind are weighed: the longest is not always the heaviest once compressed. */
const weighed = 5;

async function weighHeaviest(out: string) {
  const weigh = scaleFor(out, '/');
  const pages = (await listPages(out)).map((page) => ({ page, size: statSync(path.join(out, page)).size }));
  const rows = [];
  for (const { kind, pages: address, markup: budget } of budgets) {
    const ofKind = pages.filter(({ page }) => address.test(page)).toSorted((a, b) => b.size - a.size);
    const weights = [];
    for (const { page } of ofKind.slice(0, weighed)) weights.push(await weigh(page));
    const [heaviest] = weights.toSorted((a, b) => b.markup - a.markup);
    rows.push({ kind, pages: ofKind.length, heaviest: heaviest?.page, bytes: heaviest?.markup, budget });
  }
  return rows;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const [organisations = 98, products = 30] = positionals.map(Number);
await benchCommunity(organisations, products, values.out);
