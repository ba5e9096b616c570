import { once } from '../../reads/once.ts';
import { community } from '../community.ts';
import { portfolio, solution } from '../portfolio.ts';
import { catalog } from '../settings.ts';
import type { Solution } from '../solution.ts';

/** What a feed tells of: everything, a solution, or the solutions of a vendor or an organisation. */
export interface Scope {
  /** The address that its feeds stand below, without base; empty for everything. */
  path: string;
  name: string;
  /** The solution’s name, where it is one alone. */
  product?: string;
  solutions: readonly Solution[];
}

const products = '/products/';

/** The solution whose feeds stand below that path; undefined for another scope. */
export function productAt(path: string): string | undefined {
  return path.startsWith(products) ? path.slice(products.length) : undefined;
}

/** The path that a feed stands below. */
export function scopePathOf(feed: string): string {
  return feed.slice(0, feed.lastIndexOf('/'));
}

/** What the feeds of one solution tell of. */
export function productScope(id: string): Scope {
  const only = solution(id);
  const { name } = only.product;
  return { path: `${products}${id}`, name, product: name, solutions: [only] };
}

/**
 * What feeds of more than one solution tell of, by their paths: everything, each vendor with a part in one, and each
 * organisation that is known to use one.
 */
export const scopes: () => Promise<ReadonlyMap<string, Scope>> = once('feedScopes', async () => {
  const { solutions } = await portfolio();
  const { organisations, usesBy, vendors } = await community();
  const ofVendors = Map.groupBy(
    solutions.flatMap((solution) => solution.vendors.map(({ id }) => ({ id, solution }))),
    ({ id }) => id,
  );
  const all: Scope[] = [
    { path: '', name: catalog.name, solutions },
    ...Array.from(vendors, ([id, { name }]) => ({
      path: `/vendors/${id}`,
      name,
      solutions: [...new Set((ofVendors.get(id) ?? []).map(({ solution }) => solution))],
    })),
    ...Array.from(usesBy, ([id, uses]) => {
      const used = new Set(uses.flatMap(({ product, status }) => (status === 'stopped' ? [] : [product])));
      return {
        path: `/organisations/${id}`,
        name: organisations.get(id)?.name ?? id,
        solutions: solutions.filter((solution) => used.has(solution.id)),
      };
    }),
  ];
  return new Map(
    all.filter(({ path, solutions }) => path === '' || solutions.length > 0).map((scope) => [scope.path, scope]),
  );
});
