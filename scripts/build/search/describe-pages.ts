import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../../write-whole.ts';
import { digestOf } from '../digest.ts';
import { readSaid } from './read-said.ts';

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
type Known = z.output<typeof Known>;

/**
 * Of all pages those that are to be found. A page that was looked at before, as `kept` tells, is not read again; what is
 * known of these pages now is left in `left`.
 */
export async function describePages(
  folder: string,
  pages: readonly SitePage[],
  kept: string,
  left = kept,
): Promise<IndexedPage[]> {
  const known = await readKnown(kept);
  const now: Known = {};
  const indexed: IndexedPage[] = [];
  for (const page of pages) {
    const said = known[page.digest] ?? digestSaid(await readSaid(folder, page.file));
    now[page.digest] = said;
    if (said !== '') indexed.push({ file: page.file, said });
  }
  await writeKnown(left, now);
  return indexed.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** Adds what another machine has seen of pages. */
export async function addKnown(kept: string, other: string): Promise<void> {
  await writeKnown(kept, { ...(await readKnown(kept)), ...(await readKnown(other)) });
}

async function readKnown(kept: string): Promise<Known> {
  const text = await readFile(path.join(kept, 'pages.json'), 'utf8').catch(() => '{}');
  return Known.catch({}).parse(JSON.parse(text));
}

function writeKnown(kept: string, known: Known): Promise<void> {
  return writeWhole(path.join(kept, 'pages.json'), JSON.stringify(known));
}

function digestSaid(said: string): string {
  return said === '' ? '' : digestOf(said);
}
