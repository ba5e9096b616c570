import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { z } from 'zod';
import type { IndexFiles } from './index-group.ts';
import { partWords } from './part-words.ts';

/** Before the CBOR of each of Pagefind's files. */
const mark = Buffer.from('pagefind_dcd');
/** A filter: its name, and of each value the numbers of its pages. */
const Filter = z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(z.int())]))]);
/** Version, pages, words (from, to, file), filters (name, file), sorts, names of metadata. */
const Meta = z.tuple([
  z.string(),
  z.unknown(),
  z.array(z.tuple([z.string(), z.string(), z.string()])),
  z.array(z.tuple([z.string(), z.string()])),
  z.unknown(),
  z.unknown(),
]);
const Entry = z.looseObject({ languages: z.record(z.string(), z.looseObject({ hash: z.string() })) });

/**
 * Puts in order what Pagefind 1.5 writes in an order of chance, the values of its filters, so that the same pages give
 * the same bytes: filters, the metadata that name them by a digest, and the entry that names the metadata. The index of
 * words is parted anew.
 */
export function settleIndex(files: IndexFiles): IndexFiles {
  const settled = new Map(files);
  const entry = Entry.parse(JSON.parse(textOf(take(settled, 'pagefind-entry.json'))));
  const languages = Object.entries(entry.languages).toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [language, about] of languages) {
    const [version, pages, words, filters, ...rest] = Meta.parse(decode(read(take(settled, metaFile(about.hash)))));
    const chunks = words.map(([, , hash]) => read(take(settled, wordsFile(hash))));
    const inParts = partWords(chunks).map(({ from, to, bytes }) => {
      const file = nameOf(language, bytes, 7);
      settled.set(wordsFile(file), write(bytes));
      return [from, to, file];
    });
    const inOrder = filters
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, hash]) => {
        const [, values] = Filter.parse(decode(read(take(settled, filterFile(hash)))));
        const bytes = write(encode([name, values.toSorted(([a], [b]) => (a < b ? -1 : 1))]));
        const file = nameOf(language, bytes, 7);
        settled.set(filterFile(file), bytes);
        return [name, file];
      });
    const meta = write(encode([version, pages, inParts, inOrder, ...rest]));
    about.hash = nameOf(language, meta, 10);
    settled.set(metaFile(about.hash), meta);
  }
  const named = JSON.stringify({ ...entry, languages: Object.fromEntries(languages) });
  return settled.set('pagefind-entry.json', Buffer.from(named));
}

const metaFile = (hash: string) => `pagefind.${hash}.pf_meta`;
const wordsFile = (hash: string) => `index/${hash}.pf_index`;
const filterFile = (hash: string) => `filter/${hash}.pf_filter`;
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/** Takes a file out. Throws where Pagefind's index is not what it was. */
function take(files: Map<string, Uint8Array>, file: string): Uint8Array {
  const bytes = files.get(file);
  if (!bytes)
    throw new Error(
      `Pagefind's index has no ${file}. Another version of it? See scripts/build/search/settle-index.ts.`,
    );
  files.delete(file);
  return bytes;
}

function read(bytes: Uint8Array): Buffer {
  const plain = gunzipSync(bytes);
  if (!plain.subarray(0, mark.length).equals(mark)) throw new Error('A file of Pagefind does not begin as it should.');
  return plain.subarray(mark.length);
}

function write(cbor: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([mark, cbor]), { level: 9 });
}

function nameOf(language: string, bytes: Uint8Array, length: number): string {
  return `${language}_${createHash('sha256').update(bytes).digest('hex').slice(0, length)}`;
}
