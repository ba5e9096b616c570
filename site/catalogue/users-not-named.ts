import type { Product } from '../../content/model/product.ts';
import type { Users } from './users-of.ts';

/** How many municipalities the newest published figure counts that are not among the `named`; undefined where none is missing. */
export function usersNotNamed(
  { adoption: [published] }: Pick<Product, 'adoption'>,
  named: number,
): { published: Users; count: number } | undefined {
  if (published?.unit !== 'municipalities' || published.count <= named) return undefined;
  return { published, count: published.count - named };
}
