import type { ProductNotes, Reader, ReleaseNotes } from '../../content/model/release-notes.ts';
import { notesVersion } from '../../content/model/release-notes.ts';
import type { Release } from '../../content/model/release.ts';
import type { StoredDocument } from '../loaders/documents.ts';

/** A release with its notes: a text for each kind of reader. The texts are missing where nothing was harvested. */
export interface NotedRelease {
  release: Release;
  notes: ReleaseNotes;
  parts: { reader: Reader; document: StoredDocument }[];
  /** Whether the text also stands in the product's documents, as its changelog. */
  inDocuments: boolean;
}

/** The releases that somebody has written about, in the order of the releases. */
export function joinNotes(
  releases: readonly Release[],
  notes: ProductNotes | undefined,
  documents: readonly StoredDocument[],
): NotedRelease[] {
  if (!notes) return [];
  const texts = new Map(
    documents.filter(({ version }) => version === notesVersion).map((document) => [document.address, document]),
  );
  const files = new Set(documents.filter(({ version }) => version === 'latest').map(({ source }) => fileOf(source)));
  const byTag = new Map(notes.releases.map((one) => [keyOf(one), one]));
  return releases.flatMap((release) => {
    const of = byTag.get(keyOf(release));
    if (!of) return [];
    const parts = of.parts.flatMap(({ reader, document: address }) => {
      const document = texts.get(address);
      return document ? [{ reader, document }] : [];
    });
    return [{ release, notes: of, parts, inDocuments: files.has(fileOf({ ...release, path: of.path })) }];
  });
}

/** The page of a release, without base and language. */
export function releasePath(product: string, { address }: Pick<ReleaseNotes, 'address'>): string {
  return `/products/${product}/releases/${address}/`;
}

function keyOf({ tag, repository }: Pick<Release, 'tag' | 'repository'>): string {
  return `${repository ?? ''} ${tag}`;
}

function fileOf({ repository, path }: { repository: string | null; path: string | null }): string {
  return `${repository ?? ''} ${path ?? ''}`;
}
