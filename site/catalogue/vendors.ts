import type { Member } from './members.ts';
import type { Solution, SolutionVendor } from './solution.ts';

/** A vendor with the products it has a role in. */
export interface VendorOfProducts {
  id: string;
  name: string;
  products: string[];
}

/** The vendors of what an organisation uses, those of most of it first. */
export function vendorsBehind(member: Member, byId: ReadonlyMap<string, Solution>): VendorOfProducts[] {
  const parts = member.uses.flatMap(({ product, status }) => {
    const solution = status === 'stopped' ? undefined : byId.get(product);
    const ids = new Set(solution?.vendors.map(({ id }) => id));
    return solution ? [...ids].map((id) => ({ id, name: nameIn(solution, id), product: solution.product.name })) : [];
  });
  return [...Map.groupBy(parts, ({ id }) => id)]
    .map(([id, entries]) => ({ id, name: entries[0]?.name ?? id, products: entries.map(({ product }) => product) }))
    .toSorted((a, b) => b.products.length - a.products.length || (a.name < b.name ? -1 : 1));
}

/** The parts a vendor has, product by product. */
export function partsOfVendor(
  vendor: string,
  solutions: readonly Solution[],
): { solution: Solution; parts: SolutionVendor[] }[] {
  return solutions.flatMap((solution) => {
    const parts = solution.vendors.filter(({ id }) => id === vendor);
    return parts.length > 0 ? [{ solution, parts }] : [];
  });
}

function nameIn({ vendors }: Solution, vendor: string): string {
  return vendors.find(({ id }) => id === vendor)?.vendor?.name ?? vendor;
}
