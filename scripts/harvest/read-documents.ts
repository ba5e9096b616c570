import pLimit from 'p-limit';
import { decode } from '../markdown/decode.ts';
import { limits } from '../limits.ts';
import type { ParsedDocument } from '../markdown/parsed.ts';
import { asPlainText, nothingLeft } from '../markdown/plain-text.ts';
import type { LinkSource } from '../markdown/link-source.ts';
import { addressDocuments, slug } from './address.ts';
import type { DocumentWorkers } from './document-workers.ts';
import type { RenderNote, RenderSource } from './render.ts';
import { readSite, type Site } from './site.ts';
import { formatOf, linkSource, titleOf } from './source-documents.ts';

/** A repository whose documents have been read. */
export interface Work {
  source: RenderSource;
  /** The first part of its documents' addresses. */
  name: string;
  site: Site;
  documents: ReadDocument[];
  links: LinkSource;
}

/** A document that has been read: harmless, but its links and pictures still are as they were written. */
export interface ReadDocument {
  path: string;
  address: string;
  title: string;
  text: string;
  parsed: ParsedDocument;
}

/** Reads the documents of a product in workers. Every document comes back, if need be as plain text. */
export async function readDocuments(
  sources: readonly RenderSource[],
  workers: DocumentWorkers,
  notes: RenderNote[],
): Promise<Work[]> {
  const reader = patientReader(workers);
  const names = uniqueNames(sources);
  return Promise.all(
    sources.map((source, index) => readSource(source, names[index] ?? slug(source.name), reader, notes)),
  );
}

async function readSource(
  source: RenderSource,
  name: string,
  parse: DocumentWorkers['parse'],
  notes: RenderNote[],
): Promise<Work> {
  const site = await readSite(source);
  const note = (path: string, kind: RenderNote['kind'], text: string, line?: number) =>
    notes.push({ source: source.key, path, kind, text, ...(line !== undefined && { line }) });
  for (const { path, text } of site.problems) note(path, 'skipped', text);
  const bytes = new Map(source.documents.map(({ path, bytes }) => [path, bytes]));
  const documents = await Promise.all(
    addressDocuments(name, [...bytes.keys()]).map(async ({ path, address, clashedWith }): Promise<ReadDocument> => {
      const { text, cut } = decode(bytes.get(path) ?? Buffer.alloc(0));
      const parsed = await parse({ format: formatOf(path), text, jekyll: site.jekyll, repository: source.repository });
      if (cut) note(path, 'cut', `Only the first ${limits.documentBytes} bytes are shown.`);
      if (clashedWith) note(path, 'collision', `Its address was taken by ${clashedWith}; it is shown at ${address}.`);
      if (parsed.fallback) note(path, 'fallback', `Shown as plain text: ${parsed.fallback}.`);
      for (const { line, text } of parsed.remarks) note(path, 'skipped', text, line);
      return { path, address, title: titleOf(path, parsed, source), text, parsed };
    }),
  );
  return { source, name, site, documents, links: linkSource(source, documents, site) };
}

/** Reads until too many documents of a product had to be given up; what is left is then shown as text at once. */
function patientReader(workers: DocumentWorkers): DocumentWorkers['parse'] {
  const few = pLimit(4);
  let givenUp = 0;
  return (input) =>
    few(async () => {
      if (givenUp >= limits.givenUp) return asPlainText(input.text, 'too many documents of the product cannot be read');
      const parsed = await workers.parse(input);
      if (parsed.fallback && parsed.fallback !== nothingLeft) givenUp++;
      return parsed;
    });
}

/** Two repositories of one product may have the same short name; the later one gets a number. */
function uniqueNames(sources: readonly RenderSource[]): string[] {
  const taken = new Set<string>();
  return sources.map((source) => {
    let name = slug(source.name);
    for (let number = 2; taken.has(name); number++) name = `${slug(source.name)}-${number}`;
    taken.add(name);
    return name;
  });
}
