import { createHash } from 'node:crypto';
import { toHtml } from 'hast-util-to-html';
import { toSettledHtml } from '../markdown/to-settled-html.ts';
import { Document } from '../../content/model/document.ts';
import { label } from '../markdown/label.ts';
import { limits } from '../limits.ts';
import { languageOf } from '../markdown/language.ts';
import { asPlainText } from '../markdown/plain-text.ts';
import type { Rewritten } from '../markdown/rewrite-context.ts';
import { rewrite } from '../markdown/rewrite.ts';
import { formerAddresses } from './former-addresses.ts';
import { pictureOf, remotePictureOf, type MediaStore } from './media.ts';
import type { Placed } from './navigation.ts';
import type { ReadDocument, Work } from './read-documents.ts';
import type { RenderedDocument, RenderNote, RenderResult } from './render.ts';
import { formatOf, linkContext } from './source-documents.ts';

/** Of which product, and as of which release. */
export interface Edition {
  product: string;
  version: string;
}

/** What a product's documents are written with. */
export interface Writing {
  places: ReadonlyMap<string, Placed>;
  media: MediaStore;
  notes: RenderNote[];
}

/** Writes the bodies of a product's documents, in their reading order. */
export function writeDocuments(edition: Edition, works: readonly Work[], { places, media, notes }: Writing) {
  const counts: RenderResult['counts'] = { documents: 0, pictures: 0, links: 0, brokenLinks: 0, fallbacks: 0 };
  const documents: RenderedDocument[] = [];
  for (const work of works) {
    const former = formerAddresses(work);
    for (const read of work.documents) {
      const body = writeBody(edition.product, read, work, works, media);
      const { links, pictures, remarks } = body.rewritten;
      counts.documents++;
      counts.links += links;
      counts.pictures += pictures;
      counts.brokenLinks += remarks.filter(({ kind }) => kind === 'broken-link').length;
      if (body.fallback) counts.fallbacks++;
      const at = { source: work.source.key, path: read.path };
      if (body.fallback && !read.parsed.fallback)
        notes.push({ ...at, kind: 'fallback', text: `Shown as plain text: ${body.fallback}.` });
      for (const remark of remarks) notes.push({ ...at, ...remark });
      documents.push({
        html: body.html,
        document: describe(edition, read, work, body, {
          place: places.get(read.address),
          formerly: former.get(read.path) ?? [],
        }),
      });
    }
  }
  return { documents: documents.toSorted((a, b) => a.document.position - b.document.position), counts };
}

interface Body {
  html: string;
  lang: string | null;
  fallback: string | null;
  rewritten: Rewritten;
}

function writeBody(product: string, read: ReadDocument, work: Work, works: readonly Work[], media: MediaStore): Body {
  const { parsed, title, text } = read;
  const lang = parsed.matter.lang ?? languageOf(parsed.tree, title);
  try {
    const rewritten = rewrite(parsed.tree, {
      ...linkContext(read, work, works),
      ...{ product, picture: pictureOf(works, media), remotePicture: remotePictureOf(media) },
    });
    label(parsed.tree, lang);
    return { html: bounded(toSettledHtml(parsed.tree)), lang, fallback: parsed.fallback, rewritten };
  } catch (error) {
    // Nothing that a document holds may end the harvest of the others, nor leave a page half written.
    const fallback = error instanceof Error ? error.message : String(error);
    const html = toHtml(asPlainText(text.slice(0, limits.plainText), fallback).tree);
    return { html, lang, fallback, rewritten: { links: 0, pictures: 0, remarks: [] } };
  }
}

/** What few bytes can grow into is bounded like the bytes themselves. */
function bounded(html: string): string {
  if (html.length > limits.bodyBytes) throw new Error(`it grows to more than ${limits.bodyBytes} characters`);
  return html;
}

function describe(
  edition: Edition,
  read: ReadDocument,
  { source }: Work,
  body: Body,
  { place, formerly }: { place: Placed | undefined; formerly: string[] },
): Document {
  const changed = source.history?.changed.get(read.path) ?? null;
  const { repository, branch, commit, committedAt, licence } = source;
  return Document.parse({
    title: read.title,
    ...edition,
    address: read.address,
    formerly,
    parent: place?.parent ?? null,
    position: place?.position ?? 0,
    label: place?.label ?? null,
    sections: place?.sections ?? [],
    lang: body.lang,
    format: formatOf(read.path),
    fallback: body.fallback,
    headings: body.fallback ? [] : read.parsed.headings,
    digest: createHash('sha256').update(body.html).digest('hex'),
    source: {
      ...{ repository, branch, commit, committedAt, path: read.path, licence },
      blob: source.paths.get(read.path)?.blob ?? null,
      changed,
      unchangedSince: changed ? null : (source.history?.since ?? null),
    },
  });
}
