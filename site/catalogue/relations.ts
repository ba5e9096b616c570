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

/** What the relations of a product are found in. */
export interface Kin {
  byId: ReadonlyMap<string, Solution>;
  /** Those that are alive, by task area. */
  aliveByArea: ReadonlyMap<string, Solution[]>;
}

/** Puts solutions in order for that. */
export function kinOf(solutions: readonly Solution[]): Kin {
  const placed = solutions.flatMap((one) => (isRetired(one) ? [] : one.areas.map(({ id }) => ({ id, one }))));
  const byArea = Map.groupBy(placed, ({ id }) => id);
  return {
    byId: new Map(solutions.map((one) => [one.id, one])),
    aliveByArea: new Map([...byArea].map(([id, of]) => [id, of.map(({ one }) => one)])),
  };
}

/** Enough to choose from; the rest stands on the area's own page. */
const most = 8;

/** Finds the products related to one: as written down first, then by its task areas; each is told once. */
export function relationsOf({ id, product, areas }: Solution, { byId, aliveByArea }: Kin): Relations {
  const said = product.related.flatMap((related) => {
    const other = byId.get(related.product);
    return other ? [{ related, other }] : [];
  });
  const told = new Set([id, ...said.map(({ other }) => other.id)]);
  const sameTask = areas.flatMap(({ id: areaId, area }) => {
    const others = (aliveByArea.get(areaId) ?? []).filter((other) => !told.has(other.id)).slice(0, most);
    for (const other of others) told.add(other.id);
    return others.length > 0 ? [{ id: areaId, area, others }] : [];
  });
  return { said, sameTask };
}
