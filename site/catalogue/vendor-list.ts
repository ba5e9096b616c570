import type { Vendor } from '../../content/model/vendor.ts';
import { community } from './community.ts';
import { once } from '../reads/once.ts';
import { pagesOf, type ListPage } from './pages-of.ts';
import { portfolio } from './portfolio.ts';

/** A vendor as the list tells of it. */
export interface ListedVendor {
  id: string;
  vendor: Vendor;
  /** How many solutions it has a role in. */
  products: number;
}

/** How many vendors stand on one page of the list. */
const vendorsPerPage = 120;

/** The list of vendors by name, page by page. */
export const vendorPages: () => Promise<ListPage<ListedVendor>[]> = once('vendorPages', async () => {
  const { solutions } = await portfolio();
  const roles = solutions.flatMap(({ vendors }) => [...new Set(vendors.map(({ id }) => id))]);
  const counts = Map.groupBy(roles, (id) => id);
  const byName = new Intl.Collator('da', { numeric: true });
  const vendors = Array.from((await community()).vendors, ([id, vendor]) => ({
    id,
    vendor,
    products: counts.get(id)?.length ?? 0,
  })).toSorted((a, b) => byName.compare(a.vendor.name, b.vendor.name));
  return pagesOf(vendors, vendorsPerPage);
});
