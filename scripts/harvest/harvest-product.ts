import path from 'node:path';
import type { Stale } from '../../content/model/facts.ts';
import type { Product } from '../../content/model/product.ts';
import type { Yardstick } from '../evidence/subject.ts';
import type { Entry } from '../content/load.ts';
import type { Collector, ProbedSource } from './collect.ts';
import { toFailure } from '../forges/failure.ts';
import { hasForgeMoved } from './forge-answers.ts';
import type { Change } from './gate.ts';
import { failureOf, probeProduct, staleAfter } from './probe-product.ts';
import type { Amounts, Plan } from './plan.ts';
import type { DocumentWorkers } from './document-workers.ts';
import type { Memory } from '../memory/memory.ts';
import type { Outcome } from './report.ts';
import { recallSettled } from './settled-products.ts';
import { amountsOf, inputsDigest, isComplete, readLastRun, type LastRun } from './state.ts';
import { toOutcome } from './to-outcome.ts';

/** What a run shares between its products. */
export interface Run extends Collector {
  /** content/harvested */
  harvested: string;
  /** Where files lie ready until the whole run has passed the gate. */
  staging: string;
  force: boolean;
  /** Now, as an instant. */
  now: string;
  /** Digest of the code that makes the texts. */
  code: string;
  workers: DocumentWorkers;
  /** What earlier runs left as it should be. */
  settled: Memory;
  /** What measurements are judged by. */
  yardstick: Yardstick;
}

/** What a run found out about a product, and what is to be done with its folder. */
export interface Harvested {
  outcome: Outcome;
  /** Undefined where the texts stay as they are. */
  plan: Plan | undefined;
  stale: Stale | undefined;
  /** What there was of the product before. */
  before: Amounts;
  /** Whether it was known before anything of it was read. */
  isSettled?: true;
}

/** What the run would change of a product's amounts, for the gate. */
export function changeOf({ outcome, plan, before }: Harvested): Change {
  return { product: outcome.id, before, after: plan?.after ?? before };
}

/** Harvests one product: probe → collect → normalise → render → stage. Never rejects: the outcome tells. */
export async function harvestProduct(entry: Entry<Product>, run: Run): Promise<Harvested> {
  const { id, value: product } = entry;
  const settled = recallSettled(entry, run);
  if (settled) return settled;
  const folder = path.join(run.harvested, id);
  const last = readLastRun(folder);
  const before = amountsOf(last.facts, last.state?.files ?? []);
  try {
    const probed = await probeProduct(product.sources, last, run);
    const inputs = inputsDigest(
      run.code,
      product,
      probed.probed.map(({ source, refs }) => ({ source, refs: refs.digest })),
    );
    const nothingToRead = probed.probed.length === 0;
    if (nothingToRead || (await isUnchanged(folder, last, inputs, probed.probed, run))) {
      const stale = staleAfter(probed.failures, last.stale, run.now);
      return {
        outcome: toOutcome(id, 'unchanged', probed.failures, last.state?.said),
        plan: undefined,
        stale,
        before,
      };
    }
    // All that reads, writes and measures texts is loaded when there is something to do: most runs find nothing new.
    const { refreshProduct } = await import('./refresh-product.ts');
    return { ...(await refreshProduct(id, product, { last, inputs, ...probed }, run)), before };
  } catch (error) {
    // What went wrong after the reading concerns every source: none of them is shown as it is now.
    const failures = product.sources.map((source) => failureOf(source, error));
    return {
      outcome: { ...toOutcome(id, 'failed', failures, last.state?.said), reason: toFailure(error).message },
      plan: undefined,
      stale: staleAfter(failures, last.stale, run.now),
      before,
    };
  }
}

async function isUnchanged(
  folder: string,
  last: LastRun,
  inputs: string,
  probed: readonly ProbedSource[],
  run: Run,
): Promise<boolean> {
  if (run.force || last.facts === undefined || last.state?.inputs !== inputs) return false;
  const keys = probed.map(({ key }) => key);
  return !(await hasForgeMoved(keys, last, run.forge)) && isComplete(folder, last.state);
}
