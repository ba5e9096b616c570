import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeNetwork } from './make-network.ts';
import { weighHeaviest } from './weigh-heaviest.ts';

/** Builds a made network of so many organisations and products, and weighs the heaviest page of each kind. */
async function benchCommunity(organisations: number, products: number, kept: string | undefined): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-community-'));
  const [content, out] = [path.join(folder, 'content'), kept ?? path.join(folder, 'dist')];
  mkdirSync(content);
  for (const [file, text] of makeNetwork({ organisations, products, extremes: true })) {
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

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const [organisations = 98, products = 30] = positionals.map(Number);
await benchCommunity(organisations, products, values.out);
