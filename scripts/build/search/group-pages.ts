import { groupOfProduct } from '../../../content/model/text-group.ts';
import type { IndexedPage } from './describe-pages.ts';

/**
 * Each page of a group is indexed again with any other of it: the wanted size keeps that to some seconds. Each further
 * group costs 10 to 20 kB of an answer out of all of them, so beyond a certain number the groups grow, as far as the
 * memory allows that Pagefind takes: about 0.1 MB a page, of two groups at a time.
 */
const size = { wanted: 1_500, most: 8_000 };
const manyGroups = 32;

/**
 * How many groups there are for so many pages of the site: one of a small site, else one more than products need. That
 * is a power of two, so that a site has to double, and not to gain a few pages, before all groups are other ones.
 */
export function countGroups(pages: number): number {
  const wanted = Math.min(2 ** Math.round(Math.log2(pages / size.wanted)), manyGroups);
  if (wanted <= 1) return 1;
  return 1 + Math.max(wanted, 2 ** Math.ceil(Math.log2(pages / size.most)));
}

/** Puts pages of one product together; those of no product are in the first group. Answers the groups by their numbers. */
export function groupPages(pages: readonly IndexedPage[], count: number): ReadonlyMap<number, IndexedPage[]> {
  return new Map([...Map.groupBy(pages, ({ file }) => groupOf(file, count))].toSorted(([a], [b]) => a - b));
}

/** The product that a page is about; lists of products are about none. */
export function productOf(file: string): string | undefined {
  return /^(?:[^/]+\/)?products\/(?!(?:by|page|view)\/)([^/]+)\//.exec(file)?.[1];
}

/** The group of a page. */
export function groupOf(file: string, count: number): number {
  const product = productOf(file);
  return product === undefined ? 0 : groupOfProduct(product, count);
}
