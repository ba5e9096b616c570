import { createHash } from 'node:crypto';
import { toHtml } from 'hast-util-to-html';
import { Document } from '../../content/model/document.ts';
import type { SourceRole } from '../../content/model/source.ts';
import type { DocumentWorkers } from './document-workers.ts';
import { decode } from '../markdown/decode.ts';
import { label } from '../markdown/label.ts';
import { languageOf } from '../markdown/language.ts';
import { limits } from '../markdown/limits.ts';
import type { ParsedDocument } from '../markdown/parsed.ts';
import type { FileTarget, LinkContext, LinkSource } from '../markdown/resolve-link.ts';
import { picturesIn, rewrite } from '../markdown/rewrite.ts';
import { addressDocuments, slug } from './address.ts';
import { makeMedia, type MediaStore } from './media.ts';
import { navigate } from './navigation.ts';
import { readSite, type Site } from './site.ts';
import { formatOf, linkSource, listedBy, titleOf } from './source-documents.ts';

export { startDocumentWorkers, type DocumentWorkers } from './document-workers.ts';

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

/** A repository on its way through the stages. */
interface Work {
  source: RenderSource;
  site: Site;
  documents: ReadDocument[];
  links: LinkSource;
}

interface ReadDocument {
  path: string;
  address: string;
  title: string;
  parsed: ParsedDocument;
}

/** Renders all documents of a product: parse apart, find out what links mean, make pictures, write the bodies. */
export async function renderProduct(
  product: string,
  sources: readonly RenderSource[],
  workers: DocumentWorkers,
): Promise<RenderResult> {
  const notes: RenderNote[] = [];
  const names = uniqueNames(sources);
  const works = await Promise.all(
    sources.map((source) => read(source, names.get(source) ?? source.name, workers, notes)),
  );
  const media = await makePictures(works, workers, notes);
  const places = navigate(
    works.map(({ source, site, documents, links }) => ({
      name: names.get(source) ?? source.name,
      isDocs: source.roles.includes('docs'),
      listed: new Map([...listedBy(documents, links), ...site.listed]),
      pages: documents.map(({ path, address, title, parsed: { matter } }) => ({
        ...{ path, address, title, parent: matter.parent, grandParent: matter.grand_parent, order: matter.nav_order },
      })),
    })),
  );
  const counts = { documents: 0, pictures: 0, links: 0, brokenLinks: 0, fallbacks: 0 };
  const documents: RenderedDocument[] = [];
  for (const work of works) {
    for (const entry of work.documents) {
      const { parsed, path, address, title } = entry;
      const lang = parsed.matter.lang ?? languageOf(parsed.tree, title);
      const rewritten = rewrite(parsed.tree, {
        ...contextOf(entry, work, works),
        product,
        picture: (file) => pictureOf(file, works, media),
      });
      label(parsed.tree, lang);
      const html = toHtml(parsed.tree);
      counts.documents++;
      counts.links += rewritten.links;
      counts.pictures += rewritten.pictures;
      counts.brokenLinks += rewritten.remarks.filter(({ kind }) => kind === 'broken-link').length;
      if (parsed.fallback) counts.fallbacks++;
      for (const remark of rewritten.remarks) notes.push({ source: work.source.key, path, ...remark });
      const place = places.get(address) ?? { parent: null, position: documents.length };
      const { repository, branch, commit, committedAt, licence } = work.source;
      documents.push({
        html,
        document: Document.parse({
          title,
          product,
          version: 'latest',
          address,
          ...place,
          lang,
          format: formatOf(path),
          fallback: parsed.fallback,
          headings: parsed.headings,
          digest: createHash('sha256').update(html).digest('hex'),
          source: { repository, branch, commit, committedAt, path, licence },
        }),
      });
    }
  }
  documents.sort((a, b) => a.document.position - b.document.position);
  return { documents, media: media.files, counts, notes };
}

/** Two repositories of one product may have the same short name; the later one gets a number. */
function uniqueNames(sources: readonly RenderSource[]): Map<RenderSource, string> {
  const taken = new Set<string>();
  const names = new Map<RenderSource, string>();
  for (const source of sources) {
    let name = slug(source.name);
    for (let number = 2; taken.has(name); number++) name = `${slug(source.name)}-${number}`;
    taken.add(name);
    names.set(source, name);
  }
  return names;
}

async function read(source: RenderSource, name: string, workers: DocumentWorkers, notes: RenderNote[]): Promise<Work> {
  const site = await readSite(source);
  const note = (path: string, kind: RenderNote['kind'], text: string, line?: number) =>
    notes.push({ source: source.key, path, kind, text, ...(line !== undefined && { line }) });
  const bytes = new Map(source.documents.map(({ path, bytes }) => [path, bytes]));
  const addressed = addressDocuments(name, [...bytes.keys()]);
  const documents = await Promise.all(
    addressed.map(async ({ path, address, clashedWith }): Promise<ReadDocument> => {
      const { text, cut } = decode(bytes.get(path) ?? Buffer.alloc(0));
      const format = formatOf(path);
      const parsed = await workers.parse({ format, text, jekyll: site.jekyll, repository: source.repository });
      if (cut) note(path, 'cut', `Only the first ${limits.documentBytes} bytes are shown.`);
      if (clashedWith) note(path, 'collision', `Its address was taken by ${clashedWith}; it is shown at ${address}.`);
      if (parsed.fallback) note(path, 'fallback', `Shown as plain text: ${parsed.fallback}.`);
      for (const { line, text } of parsed.remarks) note(path, 'skipped', text, line);
      return { path, address, title: titleOf(path, parsed, source), parsed };
    }),
  );
  return { source, site, documents, links: linkSource(source, documents, site) };
}

function contextOf(document: ReadDocument, work: Work, works: readonly Work[]): LinkContext {
  const page = work.links.pages.get(document.path);
  if (!page) throw new Error(`${work.source.key} › ${document.path}: the document has no page.`);
  return { source: work.links, path: document.path, page, sources: works.map(({ links }) => links) };
}

/** Reads the picture files that the documents show, and makes the store of them. */
async function makePictures(
  works: readonly Work[],
  workers: DocumentWorkers,
  notes: RenderNote[],
): Promise<MediaStore> {
  const wanted = new Map<Work, Set<string>>();
  for (const work of works) {
    for (const document of work.documents) {
      for (const { source, path } of picturesIn(document.parsed.tree, contextOf(document, work, works))) {
        const owner = works.find(({ links }) => links === source);
        if (owner?.source.paths.has(path)) wanted.set(owner, (wanted.get(owner) ?? new Set()).add(path));
      }
    }
  }
  const blobs = new Map<string, Buffer>();
  const origin = new Map<string, { source: string; path: string }>();
  for (const [{ source }, paths] of wanted) {
    for (const [path, bytes] of await source.readFiles([...paths].toSorted())) {
      const blob = source.paths.get(path)?.blob;
      if (blob === undefined) continue;
      blobs.set(blob, bytes);
      origin.set(blob, { source: source.key, path });
    }
  }
  const media = await makeMedia(blobs, workers.pictures);
  for (const [blob, text] of media.failures) {
    const at = origin.get(blob);
    if (at) notes.push({ ...at, kind: 'broken-picture', text });
  }
  return media;
}

function pictureOf({ source, path }: FileTarget, works: readonly Work[], { pictures }: MediaStore) {
  const blob = works.find(({ links }) => links === source)?.source.paths.get(path)?.blob;
  return blob === undefined ? undefined : pictures.get(blob);
}
