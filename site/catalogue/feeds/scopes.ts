import { community } from '../community.ts';
import { portfolio } from '../portfolio.ts';
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

/** Everything, each solution, each vendor with a part in one, and each organisation that is known to use one. */
export async function scopes(): Promise<Scope[]> {
  const { solutions, byId } = await portfolio();
  const { organisations, usesBy, vendors } = await community();
  return [
    { path: '', name: catalog.name, solutions },
    ...solutions.map((solution) => ({
      path: `/products/${solution.id}`,
      name: solution.product.name,
      product: solution.product.name,
      solutions: [solution],
    })),
    ...Array.from(vendors, ([id, { name }]) => ({
      path: `/vendors/${id}`,
      name,
      solutions: solutions.filter(({ vendors }) => vendors.some((vendor) => vendor.id === id)),
    })),
    ...Array.from(usesBy, ([id, uses]) => {
      const used = new Set(uses.flatMap(({ product, status }) => (status === 'stopped' ? [] : [product])));
      return {
        path: `/organisations/${id}`,
        name: organisations.get(id)?.name ?? id,
        solutions: [...used].flatMap((product) => byId.get(product) ?? []),
      };
    }),
  ].filter(({ path, solutions }) => path === '' || solutions.length > 0);
}
