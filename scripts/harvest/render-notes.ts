import { posix } from 'node:path';
import { notesVersion, type ProductNotes, type ReleaseNotes } from '../../content/model/release-notes.ts';
import { markNotes } from '../releases/mark.ts';
import { splitParts, type Part } from '../releases/split-parts.ts';
import { slug } from './address.ts';
import type { DocumentWorkers } from './document-workers.ts';
import type { RawNotes } from './read-notes.ts';
import { renderProduct, type RenderResult, type RenderSource } from './render.ts';

/** The notes of a product's releases: the facts about them, and the texts as documents like all others. */
export interface RenderedNotes extends Pick<RenderResult, 'documents' | 'media'> {
  value: ProductNotes | undefined;
}

interface Placed {
  raw: RawNotes;
  address: string;
  parts: Array<Part & { file: string }>;
}

/** Parts the notes by reader, and takes every part the way of all documents of others: apart, sanitised, sealed. */
export async function renderNotes(
  product: string,
  notes: readonly RawNotes[],
  workers: DocumentWorkers,
): Promise<RenderedNotes> {
  const placed = place(notes);
  const sources = [...Map.groupBy(placed, ({ raw }) => raw.source)].map(([{ render }, of]): RenderSource => ({
    ...render,
    documents: of.flatMap(({ parts }) =>
      parts.map(({ file, text }) => ({ path: file, bytes: Buffer.from(titled(file, text)) })),
    ),
  }));
  const { documents, media } = await renderProduct(product, sources, workers, notesVersion);
  const addresses = new Map(
    documents.map(({ document }) => [keyOf(document.source.repository, document.source.path), document.address]),
  );
  const releases = placed.flatMap(({ raw, address, parts }): ReleaseNotes[] => {
    const shown = parts.flatMap(({ reader, file }) => {
      const found = addresses.get(keyOf(raw.source.render.repository, file));
      return found === undefined ? [] : [{ reader, document: found }];
    });
    const { release, from, path, text } = raw;
    const { tag, repository } = release;
    return shown.length === 0 ? [] : [{ tag, repository, address, from, path, marks: markNotes(text), parts: shown }];
  });
  return { documents, media, value: releases.length > 0 ? { schema: 1, product, releases } : undefined };
}

/** A file beside the changelog stands for each part, so that links in it lead where they did. */
function place(notes: readonly RawNotes[]): Placed[] {
  const taken = new Set<string>();
  return notes.map((raw) => {
    const base = `${slug(raw.source.render.name)}/${slug(raw.release.tag)}`;
    let address = base;
    for (let number = 2; taken.has(address); number++) address = `${base}-${number}`;
    taken.add(address);
    const folder = raw.path === null ? '' : posix.dirname(raw.path);
    const ending = raw.path !== null && /\.(rst|adoc)$/i.test(raw.path) ? posix.extname(raw.path) : '.md';
    const name = address.slice(address.indexOf('/') + 1);
    const parts = splitParts(raw.text).map((part) => ({
      ...part,
      file: posix.join(folder, `${name}--${part.reader}${ending}`),
    }));
    return { raw, address, parts };
  });
}

/** A title of our own, or the first heading of the notes would be taken for it, and out of the text. */
function titled(file: string, text: string): string {
  return file.endsWith('.adoc') ? `= Release\n\n${text}` : `Release\n=======\n\n${text}`;
}

function keyOf(repository: string | null, file: string): string {
  return `${repository ?? ''} ${file}`;
}
