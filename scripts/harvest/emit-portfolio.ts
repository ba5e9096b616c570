import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Content } from '../content/load.ts';
import { emitProduct, emitStale } from './emit.ts';
import { findOrphans } from './find-orphans.ts';
import type { Harvested, Run } from './harvest-product.ts';
import type { HarvestOptions } from './options.ts';

/** Writes what the run found, product by product, and removes what belongs to no product any more. */
export async function emitPortfolio(
  harvested: readonly Harvested[],
  content: Content,
  options: HarvestOptions,
  run: Run,
): Promise<void> {
  for (const { outcome, plan, stale } of harvested) {
    const folder = path.join(run.harvested, outcome.id);
    if (plan) await emitProduct(folder, path.join(run.staging, outcome.id), plan);
    else await emitStale(folder, stale);
  }
  for (const { product } of await findOrphans(content, options, run.harvested)) {
    await rm(path.join(run.harvested, product), { recursive: true, force: true });
  }
  await rm(run.staging, { recursive: true, force: true });
}
