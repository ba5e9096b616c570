import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../../write-whole.ts';
import { digestOf } from '../digest.ts';

/** A page of the finished site, with a digest of its bytes. */
export interface SitePage {
  file: string;
  digest: string;
}

/** A page that is to be found, with a digest of what is to be found in it. */
export interface IndexedPage {
  file: string;
  said: string;
}

/** Digest of a page → digest of what it says; empty for a page that is not to be found. */
const Known = z.record(z.string(), z.string());

/** Of all pages those that are to be found. A page that was looked at before is not read again. */
export async function describePages(folder: string, pages: readonly SitePage[], kept: string): Promise<IndexedPage[]> {
  const file = path.join(kept, 'pages.json');
  const known = Known.catch({}).parse(JSON.parse(await readFile(file, 'utf8').catch(() => '{}')));
  const now: z.output<typeof Known> = {};
  const indexed: IndexedPage[] = [];
  for (const page of pages) {
    const said = known[page.digest] ?? digestSaid(await readWhatIsSaid(folder, page.file));
    now[page.digest] = said;
    if (said !== '') indexed.push({ file: page.file, said });
  }
  await writeWhole(file, JSON.stringify(now));
  return indexed.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** The part of a page that Pagefind looks at, as a page of its own: what stands around it changes with no result. */
export async function readWhatIsSaid(folder: string, file: string): Promise<string> {
  const html = await readFile(path.join(folder, file), 'utf8');
  const from = html.indexOf('<main');
  const main = from < 0 ? '' : html.slice(from, html.lastIndexOf('</main>'));
  if (!main.includes('data-pagefind-body')) return '';
  const lang = /<html[^>]*\slang="([^"]*)"/.exec(html)?.[1] ?? '';
  return `<html lang="${lang}"><body>${main}</main></body></html>`;
}

function digestSaid(said: string): string {
  return said === '' ? '' : digestOf(said);
}
