import { buildPages } from './build-pages.ts';
import { compressFiles } from './compress-files.ts';
import { handOver } from './hand-over.ts';
import { readLastBuild } from './last-build.ts';
import type { BuildOptions, Share } from './options.ts';
import type { Renderer } from './renderer.ts';
import { indexShard } from './search/index-shard.ts';
import { countGroups } from './search/group-pages.ts';
import { holdsGroup, shareOf } from './share.ts';
import { writeTwins } from './write-twins.ts';

/**
 * Builds what can be built of a shard alone, and leaves it in a folder: its pages → their twins → the index of the
 * groups that it holds. The last build stays what is remembered, for only that is known to the other machines, too.
 */
export async function buildShard(
  { folders, compress }: BuildOptions,
  { shard, into }: Share,
  renderer: Renderer,
  url: string,
): Promise<string> {
  const last = await readLastBuild(folders, renderer.digest);
  const { output, files, pages, record } = await buildPages(folders, renderer, last, shareOf(shard));
  writeTwins(output, files, url);
  if (compress) await compressFiles(output);
  const count = countGroups(pages);
  const isWhole = (group: number) => holdsGroup(group, count, shard);
  const indexed = await indexShard(output.folder, output.pages(), folders.cache, into, { count, isWhole });
  const anew = await handOver(into, output, { renderer: renderer.digest, record });
  return `Left in ${into}: ${anew} of ${output.index.size} files, ${indexed} parts of the search index`;
}
