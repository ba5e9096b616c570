import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { StoredDocument } from '../loaders/documents.ts';
import { readText } from '../reads/files.ts';

/** Where the links inside a body lead. */
export interface Targets {
  document(product: string, address: string): string;
  media(product: string, file: string): string;
}

/** The sanitised HTML of a harvested document, with its links made for a language. */
export async function readBody(folder: string, document: StoredDocument, targets: Targets): Promise<string> {
  const file = await realpath(join(folder, document.body));
  if (!file.startsWith((await realpath(folder)) + sep)) {
    throw new Error(`${document.body} lies outside the harvested folder. Run the harvest again.`);
  }
  const html = readText(join(folder, document.body));
  if (html === undefined || createHash('sha256').update(html).digest('hex') !== document.digest) {
    throw new Error(`${document.body} is not the text that was sanitised: its digest differs. Run the harvest again.`);
  }
  return rewriteAddresses(html, targets);
}

const attribute = /(?<= (?:href|src|srcset)=")catalogue:\/[^"]*/g;
const address = /(?<=^|, )catalogue:\/(docs|media)\/([a-z0-9-]+)\/?([\w./-]*)/g;

/** Turns `catalogue:/docs/…` and `catalogue:/media/…` into the addresses of this site. */
export function rewriteAddresses(html: string, targets: Targets): string {
  return html.replace(attribute, (value) =>
    value.replace(address, (_, kind: string, product: string, rest: string) =>
      kind === 'docs' ? targets.document(product, rest.replace(/\/$/, '')) : targets.media(product, rest),
    ),
  );
}
