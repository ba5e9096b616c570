import type { Share } from '../../content/model/rendering.ts';
import { isInShard, type Shard } from '../harvest/shard.ts';
import { countGroups, groupOf, productOf } from './search/group-pages.ts';

/**
 * The files of one shard of the build. Those of a product are together, in all languages, and with them those of all
 * products in its group of the search index, so that the shard can index the group; with fewer groups than shards
 * there is no such thing. What belongs to no product goes by its path.
 */
export function shareOf(shard: Shard): Share {
  return (file, pages) => {
    const product = productOf(file);
    if (product === undefined) return isInShard(file, shard);
    const groups = countGroups(pages);
    return groups < shard.of ? isInShard(product, shard) : isOf(groupOf(file, groups), shard);
  };
}

/** Tells of a group of the search index whether all of its pages are in the shard; the first also has those of no product. */
export function holdsGroup(group: number, groups: number, shard: Shard): boolean {
  return groups >= shard.of && group > 0 && isOf(group, shard);
}

function isOf(group: number, { index, of }: Shard): boolean {
  return group % of === index - 1;
}
