import { readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError } from '../content/folders.ts';
import type { Plan } from './plan.ts';
import { amountsOf, besides, digestRecorded, listFiles, readLastRun, writeState } from './state.ts';

/** Which shard holds a product. */
export type Placement = ReadonlyMap<string, string>;

/** Finds the products of each shard's harvested folder; one that two shards hold is a fault of how they were cut. */
export async function placeProducts(shards: readonly string[]): Promise<Placement> {
  const placement = new Map<string, string>();
  for (const shard of shards) {
    const entries = await readdir(shard, { withFileTypes: true }).catch((cause: unknown) => {
      throw new ConfigurationError(`The shard ${shard} is not a folder that can be read.`, { cause });
    });
    for (const { name } of entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))) {
      const other = placement.get(name);
      if (other)
        throw new ConfigurationError(
          `The product "${name}" is in two shards, ${other} and ${shard}. Run each shard with its own --shard I/N.`,
        );
      placement.set(name, shard);
    }
  }
  return placement;
}

/** Lays what a shard has of a product, and the catalogue has not, into the staging folder. */
export async function planMerge(product: string, shard: string, harvested: string, staging: string): Promise<Plan> {
  const [from, to, aside] = [path.join(shard, product), path.join(harvested, product), path.join(staging, product)];
  const [incoming, present] = [readLastRun(from), readLastRun(to)];
  const files = listFiles(from).filter((file) => !besides.has(file));
  await rm(aside, { recursive: true, force: true });
  const write: string[] = [];
  for (const file of files) {
    const [ours, theirs] = await Promise.all([
      readFile(path.join(to, file)).catch(() => undefined),
      readFile(path.join(from, file)),
    ]);
    if (ours?.equals(theirs)) continue;
    await mkdir(path.dirname(path.join(aside, file)), { recursive: true });
    await copyFile(path.join(from, file), path.join(aside, file));
    write.push(file);
  }
  const kept = new Set(files);
  await writeState(aside, {
    inputs: incoming.state?.inputs ?? '',
    files,
    recorded: digestRecorded((file) => (kept.has(file) ? readFileSync(path.join(from, file)) : undefined)),
    said: incoming.state?.said ?? {
      counts: { documents: 0, pictures: 0, links: 0, brokenLinks: 0, fallbacks: 0 },
      notes: [],
    },
  });
  return {
    product,
    write,
    remove: listFiles(to).filter((file) => !besides.has(file) && !kept.has(file)),
    before: amountsOf(present.facts, present.state?.files ?? []),
    after: amountsOf(incoming.facts, files),
  };
}
