import { routeAddress, type DocumentTree } from './document-tree.ts';
import type { Edition } from './editions.ts';

/** What the catalogue has to know of a solution's documents without reading them. */
export interface Outline {
  /** The languages of the newest ones, as they follow each other; null where one is not known. */
  languages: (string | null)[];
  /** Where they stand below the product's docs, those of earlier releases too. */
  addresses: string[];
  /** Where documents stood before. */
  formerAddresses: string[];
}

export function outlineOf(documents: DocumentTree, editions: readonly Edition[]): Outline {
  const all = [{ documents }, ...editions].flatMap(({ documents }) => documents.order);
  return {
    languages: [...new Set(documents.order.map(({ document }) => document.lang ?? null))],
    addresses: all.map(({ document }) => routeAddress(document)),
    formerAddresses: [...documents.byFormerAddress.keys()],
  };
}
