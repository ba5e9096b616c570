import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { budgets } from '../gates/budgets.ts';
import { listPages } from '../gates/pages.ts';
import { scaleFor } from '../gates/weigh.ts';
import { makeNetwork } from './make-network.ts';

/** Builds a made network of so many organisations and products, and weighs the heaviest page of each kind. */
async function benchCommunity(organisations: number, products: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-community-'));
  const [content, out] = [path.join(folder, 'content'), path.join(folder, 'dist')];
  mkdirSync(content);
  for (const [file, text] of makeNetwork(organisations, products)) {
    mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
    writeFileSync(path.join(content, file), text);
  }
  const started = performance.now();
  execFileSync(process.execPath, ['scripts/build.ts', '--content', content, '--out', out], { stdio: 'inherit' });
  const seconds = Math.round((performance.now() - started) / 1000);
  const pages = await listPages(out);
  const weigh = scaleFor(out, '/');
  const rows = [];
  for (const { kind, pages: address, markup: budget } of budgets) {
    const weights = await Promise.all(pages.filter((page) => address.test(page)).map(weigh));
    const [heaviest] = weights.toSorted((a, b) => b.markup - a.markup);
    rows.push({ kind, pages: weights.length, heaviest: heaviest?.page, bytes: heaviest?.markup, budget });
  }
  console.table(rows);
  console.log(`${organisations} organisations, ${products} products: built in ${seconds} s, ${pages.length} pages`);
  rmSync(folder, { recursive: true });
}

const [organisations = 98, products = 30] = process.argv.slice(2).map(Number);
await benchCommunity(organisations, products);
