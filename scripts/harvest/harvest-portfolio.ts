import pLimit from 'p-limit';
import type { Product } from '../../content/model/product.ts';
import type { Entry } from '../content/load.ts';
import { limits } from '../limits.ts';
import { harvestProduct, type Harvested, type Run } from './harvest-product.ts';
import type { Progress } from './progress.ts';

/** Harvests several products at a time; an interruption lets the running ones end and begins no more. */
export async function harvestPortfolio(
  products: readonly Entry<Product>[],
  run: Run,
  progress: Progress,
): Promise<Harvested[]> {
  const limit = pLimit(limits.productsAtOnce);
  const harvested = await Promise.all(
    products.map((entry) =>
      limit(async (): Promise<Harvested[]> => {
        if (run.signal.aborted) return [];
        progress.begin(entry.id);
        const result = await harvestProduct(entry, run);
        progress.end(result.outcome);
        return [result];
      }),
    ),
  ).finally(() => run.workers.close());
  return harvested.flat();
}
