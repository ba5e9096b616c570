import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import type { Product } from '../../content/model/product.ts';
import { sourceKey } from '../../content/model/source.ts';
import type { Entry } from '../content/load.ts';
import { isRecent } from '../memory/file-state.ts';
import { walk } from '../walk.ts';
import { hasForgeMoved } from './forge-answers.ts';
import type { Harvested, Run } from './harvest-product.ts';
import { Said } from './plan.ts';
import type { Outcome } from './report.ts';
import { inputsDigest, isComplete, readLastRun } from './state.ts';
import { toOutcome } from './to-outcome.ts';

/** What is needed of a product and of a run to tell. */
type Known = Pick<Entry<Product>, 'id' | 'value'>;
type Now = Pick<Run, 'harvested' | 'code' | 'force' | 'forge' | 'settled'>;

/** What a run came to with a product that it left as it should be. */
const Conclusion = z.strictObject({
  before: z.strictObject({ releases: z.int(), documents: z.int() }),
  said: Said,
});

/** What a product is looked at from. */
interface Beginning {
  digest: string;
  /** As {@link inputsDigest}, by what the forge lists. */
  inputs: string;
  isRecent: boolean;
}

/** Written by builds: no harvest depends on them. */
const ofBuilds: ReadonlySet<string> = new Set(['history.json', 'changes.json', 'app-history.json']);

/**
 * A product of which nothing has moved, by what its forge says and how the file system tells of its folder: told without
 * reading what the last run wrote. Undefined where it has to be looked at.
 */
export function recallSettled(entry: Known, run: Now): Harvested | undefined {
  const begun = run.force ? undefined : orNothing(() => beginningOf(entry, run));
  const recalled = begun && orNothing(() => run.settled.recall(stateOf(entry), begun.digest));
  const known = Conclusion.safeParse(recalled?.conclusion).data;
  if (!known) return undefined;
  const { before, said } = known;
  return {
    outcome: toOutcome(entry.id, 'unchanged', [], said),
    plan: undefined,
    stale: undefined,
    before,
    isSettled: true,
  };
}

/** Remembers what a run left of its products. After a change just before it, the next run looks again. */
export async function rememberSettled(
  products: readonly Known[],
  harvested: readonly Harvested[],
  outcomes: readonly Outcome[],
  run: Now,
): Promise<void> {
  const entries = new Map(products.map((entry) => [entry.id, entry]));
  for (const [index, outcome] of outcomes.entries()) {
    const [entry, each] = [entries.get(outcome.id), harvested[index]];
    if (entry && each && !each.isSettled)
      await rememberProduct(entry, { ...each, outcome }, run).catch(() => undefined);
  }
  // It is a memory and no more: where it cannot be kept, the next run looks at everything.
  await run.settled.keep({ unasked: true }).catch(() => undefined);
}

/**
 * What was told of a product is one thing, and what its folder holds another: Git may have answered otherwise than its
 * forge listed, an answer of the forge or a source may have failed, and something may have been checked out meanwhile. So the folder is asked.
 */
async function rememberProduct(entry: Known, { outcome, plan, stale, before }: Harvested, run: Now): Promise<void> {
  if (outcome.outcome === 'failed' || stale !== undefined) return;
  const begun = beginningOf(entry, run);
  if (!begun || begun.isRecent) return;
  const folder = path.join(run.harvested, entry.id);
  const last = readLastRun(folder);
  const { facts, state } = last;
  if (facts === undefined || state?.inputs !== begun.inputs || !isComplete(folder, state)) return;
  const keys = entry.value.sources.map(sourceKey);
  for (const key of keys) if (!(await run.forge.answerOf(key))) return;
  if (await hasForgeMoved(keys, last, run.forge)) return;
  const { counts, notes } = outcome;
  const conclusion: z.input<typeof Conclusion> = { before: plan?.after ?? before, said: { counts, notes } };
  run.settled.remember(stateOf(entry), run.settled.read(stateOf(entry)), conclusion, begun.digest);
}

const stateOf = ({ id }: Known) => `${id}/state.json`;

/** All that a product is made from and into; undefined where a forge does not tell all that it knows of it. */
function beginningOf({ id, value: product }: Known, run: Now): Beginning | undefined {
  const digest = createHash('sha256');
  const sources = product.sources.map((source) => {
    const key = sourceKey(source);
    const refs = source.branch ? undefined : run.forge.refsOf(key)?.digest;
    const version = run.forge.versionOf(key);
    digest.update(`${version}\0`);
    return version === undefined || refs === undefined ? undefined : { source, refs };
  });
  const told = sources.filter((source) => source !== undefined);
  if (told.length < product.sources.length || told.length === 0) return undefined;
  const inputs = inputsDigest(run.code, product, told);
  digest.update(inputs);
  const looked = Date.now();
  let newest = 0;
  const lines: string[] = [];
  walk(path.join(run.harvested, id), {
    file: (place, { size, ctimeMs, ino }) => {
      if (ofBuilds.has(place)) return;
      newest = Math.max(newest, ctimeMs);
      lines.push(`${place}\0${size} ${ctimeMs} ${ino}\n`);
    },
  });
  lines.sort().forEach((line) => digest.update(line));
  return { digest: digest.digest('base64url'), inputs, isRecent: isRecent(newest, looked) };
}

/** A folder that cannot be looked at is one of which nothing is known; whoever reads it says why. */
function orNothing<Value>(look: () => Value): Value | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
