import type { Area } from '../../content/model/area.ts';
import type { Facts, SourceFacts, Stale } from '../../content/model/facts.ts';
import type { Product } from '../../content/model/product.ts';
import { notesVersion, type ProductNotes } from '../../content/model/release-notes.ts';
import { latestOfProduct, type Release } from '../../content/model/release.ts';
import { sourceKey, type Source } from '../../content/model/source.ts';
import type { Vendor } from '../../content/model/vendor.ts';
import { buildTree, type DocumentTree } from './document-tree.ts';
import { editionsOf, type Edition } from './editions.ts';
import { joinNotes, type NotedRelease } from './noted-releases.ts';
import { outlineOf, type Outline } from './outline.ts';
import type { StoredDocument } from '../loaders/documents.ts';

/** What solutions are joined from. */
export interface Records {
  products: Readable<Product>;
  areas: Readable<Area>;
  vendors: Readable<Vendor>;
  facts: Readable<Facts>;
  stale: Readable<Stale>;
  notes: Readable<ProductNotes>;
  documentsOf(product: string, isWanted: (version: string) => boolean): readonly StoredDocument[];
}

/** The same in memory. */
export interface RecordsInMemory extends Omit<Records, 'documentsOf'> {
  products: ReadonlyMap<string, Product>;
  documents: readonly StoredDocument[];
}

/** Records by id. */
interface Readable<Value> {
  get(id: string): Value | undefined;
}

/** A repository of a solution: what was curated, and what was read of it. */
export interface SolutionSource {
  key: string;
  curated: Source;
  facts: SourceFacts | undefined;
  stale: Stale['sources'][number] | undefined;
}

/** A vendor's part in a solution; `vendor` is missing where the record is. */
export interface SolutionVendor {
  id: string;
  part: Product['vendors'][number];
  vendor: Vendor | undefined;
}

/** A solution with everything the pages tell about it. */
export interface Solution {
  id: string;
  product: Product;
  areas: { id: string; area: Area }[];
  vendors: SolutionVendor[];
  sources: SolutionSource[];
  releases: Release[];
  /** The releases that somebody has written about, newest first. */
  noted: NotedRelease[];
  latest: Release | undefined;
  lastCommit: string | undefined;
  documents: DocumentTree;
  /** The documentation as of earlier releases, newest first. */
  editions: Edition[];
  outline: Outline;
}

/** All solutions of records that are in memory, in the order of {@link sortSolutions}. */
export function joinSolutions({ documents, ...records }: RecordsInMemory): Solution[] {
  const byProduct = Map.groupBy(documents, ({ product }) => product);
  const parts = solutionParts({
    ...records,
    documentsOf: (product, isWanted) => (byProduct.get(product) ?? []).filter(({ version }) => isWanted(version)),
  });
  return sortSolutions(
    [...records.products.keys()].map((id) => ({
      ...{ id, product: parts.product(id), areas: parts.areas(id), vendors: parts.vendors(id) },
      ...{ sources: parts.sources(id), releases: parts.releases(id), noted: parts.noted(id) },
      ...{ latest: parts.latest(id), lastCommit: parts.lastCommit(id) },
      ...{ documents: parts.documents(id), editions: parts.editions(id), outline: parts.outline(id) },
    })),
  );
}

/** By name, the retired ones last. */
export function sortSolutions(solutions: readonly Solution[]): Solution[] {
  const byName = new Intl.Collator('da', { numeric: true });
  return solutions
    .toSorted((a, b) => byName.compare(a.product.name, b.product.name))
    .toSorted((a, b) => Number(isRetired(a)) - Number(isRetired(b)));
}

/** Whether nobody develops the solution any longer. */
export function isRetired({ product }: Pick<Solution, 'product'>): boolean {
  return product.stage.value === 'retired';
}

/** How each part of a solution is joined from the records, from the solution's id. */
export function solutionParts(records: Records): {
  [Part in keyof Omit<Solution, 'id'>]: (id: string) => Solution[Part];
} {
  const product = (id: string) => {
    const found = records.products.get(id);
    if (!found) throw new Error(`There is no product “${id}”.`);
    return found;
  };
  const facts = (id: string) => records.facts.get(id);
  const releases = (id: string) => facts(id)?.releases ?? [];
  const documents = (id: string) => buildTree(records.documentsOf(id, (version) => version === 'latest'));
  const editions = (id: string) => editionsOf(records.documentsOf(id, (version) => version !== notesVersion));
  return {
    product,
    releases,
    areas: (id) =>
      product(id).areas.flatMap((key) => {
        const area = records.areas.get(key);
        return area ? [{ id: key, area }] : [];
      }),
    vendors: (id) =>
      product(id).vendors.map((part) => ({ id: part.vendor, part, vendor: records.vendors.get(part.vendor) })),
    sources: (id) => joinSources(product(id), facts(id), records.stale.get(id)),
    noted: (id) => joinNotes(releases(id), records.notes.get(id)),
    latest: (id) =>
      latestOfProduct(
        releases(id),
        product(id).sources.map(({ repository }) => repository ?? null),
      ),
    lastCommit: (id) =>
      (facts(id)?.sources ?? [])
        .map((source) => source.activity.lastCommit)
        .toSorted()
        .at(-1),
    ...{ documents, editions },
    outline: (id) => outlineOf(documents(id), editions(id)),
  };
}

function joinSources({ sources }: Product, facts: Facts | undefined, stale: Stale | undefined): SolutionSource[] {
  return sources.map((curated) => {
    const key = sourceKey(curated);
    return {
      key,
      curated,
      facts: facts?.sources.find((source) => source.key === key),
      stale: stale?.sources.find((source) => source.key === key),
    };
  });
}
