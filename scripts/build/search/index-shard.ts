import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { close } from 'pagefind';
import { readyCacheFolder } from './cache-folder.ts';
import { describePages, type SitePage } from './describe-pages.ts';
import { groupPages } from './group-pages.ts';
import { indexGroup } from './index-group.ts';
import { openIndexCache } from './index-cache.ts';

/** The groups of pages that a shard holds whole, out of how many. */
export interface WholeGroups {
  count: number;
  isWhole: (group: number) => boolean;
}

/**
 * Indexes those groups of a shard's pages that the cache has no index of, and leaves what it learned in a folder that
 * is a cache itself, for the machine that puts the shards together. Answers how many groups were indexed.
 */
export async function indexShard(
  site: string,
  pages: readonly SitePage[],
  cache: string,
  left: string,
  { count, isWhole }: WholeGroups,
): Promise<number> {
  const kept = await readyCacheFolder(cache);
  const into = path.join(left, path.relative(cache, kept));
  await mkdir(into, { recursive: true });
  const groups = groupPages(await describePages(site, pages, kept, into), count);
  const [known, made] = [await openIndexCache(kept), await openIndexCache(into)];
  const missing = [...groups].filter(([number, group]) => isWhole(number) && !known.has(group));
  for (const [, group] of missing) await made.filesOf(group, () => indexGroup(site, group));
  await made.close();
  await close();
  return missing.length;
}
