import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../../write-whole.ts';
import { readyCacheFolder } from './cache-folder.ts';
import { addKnown } from './describe-pages.ts';
import { openIndexCache } from './index-cache.ts';

/** Takes what a shard left of the search index into the cache; what other code has indexed is passed over. */
export async function takeIndexes(left: string, cache: string): Promise<void> {
  const kept = await readyCacheFolder(cache);
  const from = path.join(left, path.relative(cache, kept));
  await addKnown(kept, from);
  await openIndexCache(kept);
  // In order of their names, so that the list of an index comes after its bytes.
  for (const file of (await readdir(path.join(from, 'indexes')).catch(() => [])).toSorted())
    await writeWhole(path.join(kept, 'indexes', file), await readFile(path.join(from, 'indexes', file)));
}
