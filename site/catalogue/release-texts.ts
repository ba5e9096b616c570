import { notesVersion, type Reader } from '../../content/model/release-notes.ts';
import type { StoredDocument } from '../loaders/documents.ts';
import type { NotedRelease } from './noted-releases.ts';

/** What is written about a release: a text for each kind of reader. They are missing where nothing was harvested. */
export interface ReleaseTexts {
  parts: { reader: Reader; document: StoredDocument }[];
  /** Whether the text also stands in the product's documents, as its changelog. */
  inDocuments: boolean;
}

/** Whether the texts of releases are found in documents of that version. */
export const holdsTexts = (version: string) => version === notesVersion || version === 'latest';

/** Finds the texts of releases among the documents of their product; answers by the addresses of the notes. */
export function findTexts(
  noted: readonly NotedRelease[],
  documents: readonly StoredDocument[],
): ReadonlyMap<string, ReleaseTexts> {
  const texts = new Map(
    documents.filter(({ version }) => version === notesVersion).map((document) => [document.address, document]),
  );
  const files = new Set(documents.filter(({ version }) => version === 'latest').map(({ source }) => fileOf(source)));
  return new Map(
    noted.map(({ release, notes }) => {
      const parts = notes.parts.flatMap(({ reader, document: address }) => {
        const document = texts.get(address);
        return document ? [{ reader, document }] : [];
      });
      return [notes.address, { parts, inDocuments: files.has(fileOf({ ...release, path: notes.path })) }];
    }),
  );
}

function fileOf({ repository, path }: { repository: string | null; path: string | null }): string {
  return `${repository ?? ''} ${path ?? ''}`;
}
