import type { Area } from '../../content/model/area.ts';
import type { RelatedProduct } from '../../content/model/product-parts.ts';
import { isRetired, type Solution } from './solution.ts';

/** The products one should know of before deciding for another. */
export interface Relations {
  /** What people have written down, with its source. */
  said: { related: RelatedProduct; other: Solution }[];
  /** The others that are alive in the same task areas and not named above, by area. */
  sameTask: { id: string; area: Area; others: Solution[] }[];
}

/** Enough to choose from; the rest stands on the area's own page. */
const most = 8;

/** Finds the products related to one: as written down first, then by its task areas; each is told once. */
export function relationsOf({ id, product, areas }: Solution, byId: ReadonlyMap<string, Solution>): Relations {
  const said = product.related.flatMap((related) => {
    const other = byId.get(related.product);
    return other ? [{ related, other }] : [];
  });
  const told = new Set([id, ...said.map(({ other }) => other.id)]);
  const sameTask = areas.flatMap(({ id: areaId, area }) => {
    const others = [...byId.values()]
      .filter((other) => !told.has(other.id) && !isRetired(other) && other.areas.some((one) => one.id === areaId))
      .slice(0, most);
    for (const other of others) told.add(other.id);
    return others.length > 0 ? [{ id: areaId, area, others }] : [];
  });
  return { said, sameTask };
}
