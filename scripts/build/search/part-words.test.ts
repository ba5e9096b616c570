import { decode, encode } from 'cborg';
import { expect, test } from 'vitest';
import { partWords } from './part-words.ts';

/** A word as Pagefind writes it: where it stands, by page, and how else it is written. */
const word = (text: string, places: number) => [text, [[0, Array.from({ length: places }, (_, n) => n * 300), []]], []];

test('words that begin alike stay in one part, across the parts of Pagefind', () => {
  const chunks = [
    [word('bil', 2_000), word('bilen', 2_000)],
    [word('bilist', 2_000), word('båd', 70), word('æble', 70_000)],
  ];
  const parts = partWords(chunks.map((words) => Buffer.from(encode([words]))));
  expect(parts.map(({ from, to }) => [from, to])).toEqual([
    ['bil', 'bil\u{10ffff}'],
    ['båd', 'æbl\u{10ffff}'],
  ]);
  expect(parts.map(({ bytes }): unknown => decode(bytes))).toEqual([
    [[...(chunks[0] ?? []), chunks[1]?.[0]]],
    [chunks[1]?.slice(1)],
  ]);
});

test('what is no index of words is refused', () => {
  expect(() => partWords([Buffer.from(encode({ words: [] }))])).toThrow('There is no list at byte 0');
});
