import { closestMatch } from 'leven';
import type { Product } from '../../content/model/product.ts';
import { ConfigurationError } from '../content/folders.ts';
import type { Entry } from '../content/load.ts';
import type { HarvestOptions } from './options.ts';
import { isInShard } from './shard.ts';

/** The products named on the command line, or all, or a part of them. An id that is not known ends the run before it begins. */
export function chooseProducts(
  products: readonly Entry<Product>[],
  { ids, shard }: Pick<HarvestOptions, 'ids' | 'shard'>,
): Entry<Product>[] {
  const known = products.map((product) => product.id);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    const lines = unknown.map((id) => {
      const near = closestMatch(id, known, { maxDistance: 3 });
      return `There is no product "${id}".${near ? ` Did you mean "${near}"?` : ''}`;
    });
    throw new ConfigurationError(`${lines.join(' ')} Products are the files in the folder products/, without .yml.`);
  }
  const named = ids.length === 0 ? products : products.filter((product) => ids.includes(product.id));
  return named.filter(({ id }) => !shard || isInShard(id, shard));
}
