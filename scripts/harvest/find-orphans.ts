import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Content } from '../content/load.ts';
import type { HarvestOptions } from './options.ts';
import type { Amounts } from './plan.ts';
import { amountsOf, readLastRun } from './state.ts';

/** Harvested folders whose product file has been removed. A run of a part of the portfolio does not judge them. */
export async function findOrphans(
  { products }: Content,
  { ids, shard }: Pick<HarvestOptions, 'ids' | 'shard'>,
  harvested: string,
): Promise<Array<{ product: string; before: Amounts }>> {
  if (ids.length > 0 || shard) return [];
  const known = new Set(products.map(({ id }) => id));
  const entries = await readdir(harvested, { withFileTypes: true }).catch(() => []);
  const orphans = entries.filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.') && !known.has(entry.name),
  );
  return Promise.all(
    orphans.map(async ({ name }) => {
      const { facts, state } = await readLastRun(path.join(harvested, name));
      return { product: name, before: amountsOf(facts, state?.files ?? []) };
    }),
  );
}
