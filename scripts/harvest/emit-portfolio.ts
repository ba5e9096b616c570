import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Content } from '../content/load.ts';
import { toFailure } from '../forges/failure.ts';
import { emitProduct, emitStale } from './emit.ts';
import { findOrphans } from './find-orphans.ts';
import type { Harvested, Run } from './harvest-product.ts';
import type { HarvestOptions } from './options.ts';
import type { Outcome } from './report.ts';

/**
 * Writes what the run found, product by product, and removes what belongs to no product any more. Answers with what
 * became of each: one whose folder cannot be written has failed, and stops none of the others.
 */
export async function emitPortfolio(
  harvested: readonly Harvested[],
  content: Content,
  options: HarvestOptions,
  run: Run,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const each of harvested) outcomes.push(await emitHarvested(each, run));
  for (const { product } of findOrphans(content, options, run.harvested)) {
    await rm(path.join(run.harvested, product), { recursive: true, force: true });
  }
  await rm(run.staging, { recursive: true, force: true });
  return outcomes;
}

async function emitHarvested({ outcome, plan, stale, isSettled }: Harvested, run: Run): Promise<Outcome> {
  const folder = path.join(run.harvested, outcome.id);
  try {
    if (plan) await emitProduct(folder, path.join(run.staging, outcome.id), plan);
    else if (!isSettled) await emitStale(folder, stale);
    return outcome;
  } catch (error) {
    const reasons = [outcome.reason, `${folder} could not be written: ${toFailure(error).message}`];
    return { ...outcome, outcome: 'failed', reason: reasons.filter(Boolean).join(' ') };
  }
}
