import type { Solution } from './solution.ts';

/** The first id that a solution had: what names it for all time, whatever it is called now. */
export function lastingId({ id, product }: Pick<Solution, 'id' | 'product'>): string {
  return product.formerIds.at(-1) ?? id;
}
