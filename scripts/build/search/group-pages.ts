import { createHash } from 'node:crypto';
import type { IndexedPage } from './describe-pages.ts';

/**
 * Each further group costs a first answer about 30 kB, and each page of a group is indexed again with any other of it.
 * Up to eight groups stand for the answer, larger ones for the memory that Pagefind takes: about 0.1 MB a page.
 */
const size = { wanted: 1_500, most: 8_000 };
const fewGroups = 8;

/** Puts pages of one product together, by chance but always the same; pages of no product are in the first group. */
export function groupPages(pages: readonly IndexedPage[]): IndexedPage[][] {
  const count = Math.max(
    Math.min(Math.ceil(pages.length / size.wanted), fewGroups),
    Math.ceil(pages.length / size.most),
  );
  const groups = Array.from({ length: count }, (): IndexedPage[] => []);
  for (const page of pages) groups[groupOf(page.file, count)]?.push(page);
  return groups.filter((group) => group.length > 0);
}

function groupOf(file: string, count: number): number {
  const product = /^(?:[^/]+\/)?products\/([^/]+)\//.exec(file)?.[1];
  if (product === undefined) return 0;
  return createHash('sha256').update(product).digest().readUInt32BE() % count;
}
