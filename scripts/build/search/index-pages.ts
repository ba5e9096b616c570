import pLimit from 'p-limit';
import { close } from 'pagefind';
import { readyCacheFolder } from './cache-folder.ts';
import { describePages, type IndexedPage, type SitePage } from './describe-pages.ts';
import { groupPages } from './group-pages.ts';
import { indexGroup } from './index-group.ts';
import { openIndexCache } from './index-cache.ts';
import { allDone } from '../all-done.ts';

/** Where a finished site stands, and how a file is put there; a file that stands there as it should is left alone. */
export interface SiteOutput {
  folder: string;
  stands(file: string, digest: string): boolean;
  write(file: string, bytes: Uint8Array | string): void;
}

/**
 * Indexes the finished pages into `pagefind` and answers how many are in the index. The pages stand in groups by
 * their product, each with an index of its own that is taken from the cache while its pages stay what they are.
 */
export async function indexPages(
  output: SiteOutput,
  pages: readonly SitePage[],
  cache: string,
  groupCount: number,
): Promise<number> {
  const kept = await readyCacheFolder(cache);
  const indexed = await describePages(output.folder, pages, kept);
  const groups = [...groupPages(indexed, groupCount)];
  const known = await openIndexCache(kept);
  // While Pagefind makes an index, that of another group is put in order and written.
  const limit = pLimit(2);
  let hasFailed = false;
  const writeGroup = async (folder: string, group: readonly IndexedPage[]) => {
    // After a failure those that wait would be for nothing.
    if (hasFailed) return;
    for (const kept of await known.filesOf(group, () => indexGroup(output.folder, group))) {
      // The program and its languages are those of the first index; the others are merged into it.
      if (folder !== 'pagefind' && /^(pagefind\.js|wasm\..*)$/.test(kept.path)) continue;
      const file = `${folder}/${kept.path}`;
      if (!output.stands(file, kept.digest)) output.write(file, await kept.read());
    }
  };
  try {
    await allDone(
      groups.map(([number, group], place) =>
        limit(() =>
          writeGroup(place === 0 ? 'pagefind' : `pagefind/${number}`, group).catch((error: unknown) => {
            hasFailed = true;
            throw error;
          }),
        ),
      ),
    );
    const numbers = groups.slice(1).map(([number]) => number);
    output.write('pagefind/groups.json', JSON.stringify({ count: groupCount, numbers }));
    await known.close();
  } finally {
    await close();
  }
  return indexed.length;
}
