import { createHash } from 'node:crypto';
import type { IndexedPage } from './describe-pages.ts';

/**
 * Each further group costs a first answer about 30 kB, and each page of a group is indexed again with any other of it.
 * Up to eight groups stand for the answer, larger ones for the memory that Pagefind takes: about 0.1 MB a page.
 */
const size = { wanted: 3_000, most: 16_000 };
const fewGroups = 8;

/** How many groups there are for so many pages of the site, of which about half are to be found. */
export function countGroups(pages: number): number {
  return Math.max(Math.min(Math.ceil(pages / size.wanted), fewGroups), Math.ceil(pages / size.most), 1);
}

/** Puts pages of one product together; those of no product are in the first group. Answers the groups by their numbers. */
export function groupPages(pages: readonly IndexedPage[], count: number): ReadonlyMap<number, IndexedPage[]> {
  return new Map([...Map.groupBy(pages, ({ file }) => groupOf(file, count))].toSorted(([a], [b]) => a - b));
}

/** The product that a page is about; lists of products are about none. */
export function productOf(file: string): string | undefined {
  return /^(?:[^/]+\/)?products\/(?!(?:by|page|view)\/)([^/]+)\//.exec(file)?.[1];
}

/** The group of a page, by chance but always the same. */
export function groupOf(file: string, count: number): number {
  const product = productOf(file);
  if (product === undefined) return 0;
  return createHash('sha256').update(product).digest().readUInt32BE() % count;
}
