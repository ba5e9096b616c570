import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../content/load.ts';
import type { HarvestOptions } from './options.ts';
import type { Amounts } from './plan.ts';
import { amountsOf, readLastRun } from './state.ts';

/** Harvested folders whose product file has been removed. A run of a part of the portfolio does not judge them. */
export function findOrphans(
  { products }: Content,
  { ids, shard }: Pick<HarvestOptions, 'ids' | 'shard'>,
  harvested: string,
): Array<{ product: string; before: Amounts }> {
  if (ids.length > 0 || shard) return [];
  const known = new Set(products.map(({ id }) => id));
  const entries = existsSync(harvested) ? readdirSync(harvested, { withFileTypes: true }) : [];
  const orphans = entries.filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.') && !known.has(entry.name),
  );
  return orphans.map(({ name }) => {
    const { facts, state } = readLastRun(path.join(harvested, name));
    return { product: name, before: amountsOf(facts, state?.files ?? []) };
  });
}
