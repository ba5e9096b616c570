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
import type { StoredDocument } from '../loaders/documents.ts';

/** Everything the collections hold, by id. */
export interface Records {
  products: ReadonlyMap<string, Product>;
  areas: ReadonlyMap<string, Area>;
  vendors: ReadonlyMap<string, Vendor>;
  facts: ReadonlyMap<string, Facts>;
  stale: ReadonlyMap<string, Stale>;
  notes: ReadonlyMap<string, ProductNotes>;
  documents: readonly StoredDocument[];
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
  /** The newest releases with what is written about them, newest first. */
  noted: NotedRelease[];
  latest: Release | undefined;
  lastCommit: string | undefined;
  documents: DocumentTree;
  /** The documentation as of earlier releases, newest first. */
  editions: Edition[];
}

/** Joins the collections: one solution for each product, by name, the retired ones last. */
export function joinSolutions(records: Records): Solution[] {
  const documents = Map.groupBy(records.documents, ({ product }) => product);
  const byName = new Intl.Collator('da', { numeric: true });
  return Array.from(records.products, ([id, product]) => joinSolution(id, product, records, documents.get(id) ?? []))
    .toSorted((a, b) => byName.compare(a.product.name, b.product.name))
    .toSorted((a, b) => Number(isRetired(a)) - Number(isRetired(b)));
}

/** Whether nobody develops the solution any longer. */
export function isRetired({ product }: Pick<Solution, 'product'>): boolean {
  return product.stage.value === 'retired';
}

function joinSolution(id: string, product: Product, records: Records, documents: StoredDocument[]): Solution {
  const facts = records.facts.get(id);
  const stale = records.stale.get(id);
  const read = facts?.sources ?? [];
  const releases = facts?.releases ?? [];
  return {
    id,
    product,
    areas: product.areas.flatMap((key) => {
      const area = records.areas.get(key);
      return area ? [{ id: key, area }] : [];
    }),
    vendors: product.vendors.map((part) => ({ id: part.vendor, part, vendor: records.vendors.get(part.vendor) })),
    sources: product.sources.map((curated) => {
      const key = sourceKey(curated);
      return {
        key,
        curated,
        facts: read.find((source) => source.key === key),
        stale: stale?.sources.find((source) => source.key === key),
      };
    }),
    releases,
    noted: joinNotes(releases, records.notes.get(id), documents),
    latest: latestOfProduct(
      releases,
      product.sources.map(({ repository }) => repository ?? null),
    ),
    lastCommit: read
      .map((source) => source.activity.lastCommit)
      .toSorted()
      .at(-1),
    documents: buildTree(documents.filter(({ version }) => version === 'latest')),
    editions: editionsOf(documents.filter(({ version }) => version !== notesVersion)),
  };
}
