import { encode } from 'cborg';
import { itemsOf, textAt } from './walk-cbor.ts';

/** So many bytes of the index are fetched for a word, before they are compressed. */
const enough = 10_000;
/** Words that begin alike are found together, so they stay in one part. */
const alike = 3;
const afterAll = '\u{10ffff}';

/** A part of an index of words: it is fetched for words from here to there. */
export interface WordsPart {
  from: string;
  to: string;
  bytes: Buffer;
}

interface Entry {
  start: string;
  bytes: Buffer;
}

/**
 * Parts Pagefind's index of words anew. Its own parts are as large in a small index as in a large one, and end in the
 * midst of words that begin alike, of which a question then finds some.
 */
export function partWords(chunks: readonly Buffer[]): WordsPart[] {
  const parts: Entry[][] = [];
  let size = enough;
  let last = '';
  for (const entry of chunks.flatMap(entriesOf)) {
    if (size >= enough && entry.start !== last) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(entry);
    size += entry.bytes.length;
    last = entry.start;
  }
  return parts.map((entries) => ({
    from: entries[0]?.start ?? '',
    to: `${entries.at(-1)?.start ?? ''}${afterAll}`,
    bytes: Buffer.concat([headOf(entries.length), ...entries.map(({ bytes }) => bytes)]),
  }));
}

/** The words of a chunk, which stand in a list that is its one item; each is a list that begins with the word. */
function entriesOf(chunk: Buffer): Entry[] {
  const starts = itemsOf(chunk, itemsOf(chunk, 0)[0] ?? 0);
  return starts.slice(0, -1).map((start, number) => ({
    start: Array.from(textAt(chunk, itemsOf(chunk, start)[0] ?? 0))
      .slice(0, alike)
      .join(''),
    bytes: chunk.subarray(start, starts[number + 1]),
  }));
}

/** How a chunk of so many words begins: as one of as many zeros does, without these. */
function headOf(words: number): Uint8Array {
  return encode([Array.from({ length: words }, () => 0)]).subarray(0, -words);
}
