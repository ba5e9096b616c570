import type { Document } from '../../content/model/document.ts';
import type { SourceRole } from '../../content/model/source.ts';
import type { FileHistory } from '../forges/forge.ts';
import type { DocumentWorkers } from './document-workers.ts';
import { makeProductMedia } from './media.ts';
import { navigate } from './navigation.ts';
import { readDocuments } from './read-documents.ts';
import { navigationSource } from './source-documents.ts';
import { writeDocuments } from './write-documents.ts';

/** One repository at one commit, with the documents chosen from it. */
export interface RenderSource {
  key: string;
  /** The repository's short name; it is the first part of its documents' addresses. */
  name: string;
  repository: string | null;
  branch: string;
  commit: string;
  committedAt: string;
  /** SPDX id. */
  licence: string | null;
  roles: SourceRole[];
  /** Every regular file at that commit. */
  paths: ReadonlyMap<string, { mode: string; blob: string }>;
  /** What became of its files, as far as it is known. */
  history?: FileHistory;
  /** The chosen documents, as the bytes in Git. */
  documents: ReadonlyArray<{ path: string; bytes: Buffer }>;
  /** Reads further files of the same commit; what is absent could not be had. */
  readFiles(paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
}

/** A document and its body. */
export interface RenderedDocument {
  document: Document;
  html: string;
}

/** Something about a document that its maintainer should know. */
export interface RenderNote {
  source: string;
  path: string;
  line?: number;
  kind: 'broken-link' | 'broken-picture' | 'remote-picture' | 'fallback' | 'cut' | 'collision' | 'skipped';
  text: string;
}

/** All documents and pictures of a product. */
export interface RenderResult {
  documents: RenderedDocument[];
  media: Array<{ file: string; bytes: Buffer }>;
  counts: { documents: number; pictures: number; links: number; brokenLinks: number; fallbacks: number };
  notes: RenderNote[];
}

/** Renders all documents of a product: parse apart, find out what links mean, make pictures, write the bodies. */
export async function renderProduct(
  product: string,
  sources: readonly RenderSource[],
  workers: DocumentWorkers,
  version = 'latest',
): Promise<RenderResult> {
  const notes: RenderNote[] = [];
  const works = await readDocuments(sources, workers, notes);
  const media = await makeProductMedia(works, workers, notes);
  const places = navigate(works.map(navigationSource));
  const { documents, counts } = writeDocuments({ product, version }, works, { places, media, notes });
  return { documents, counts, media: media.files, notes };
}
