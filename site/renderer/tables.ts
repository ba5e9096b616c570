import { z } from 'zod';

// No name and no path holds it.
const separator = '\0';

/** Texts as one; whether there is none or an empty one is told by a mark in front. */
export function joinTexts(texts: readonly string[]): string {
  return texts.map((text) => separator + text).join('');
}

/** The texts that were joined. */
export function partTexts(joined: string): string[] {
  return joined.split(separator).slice(1);
}

/** Lists of numbers one after the other, and where each ends. */
export const Lists = z.strictObject({ numbers: z.instanceof(Int32Array), ends: z.instanceof(Int32Array) });
export type Lists = z.output<typeof Lists>;

/** Joins lists of whole numbers below 2³¹. */
export function joinLists(lists: readonly ArrayLike<number>[]): Lists {
  const ends = new Int32Array(lists.length);
  let end = 0;
  lists.forEach((list, n) => (ends[n] = end += list.length));
  const numbers = new Int32Array(end);
  lists.forEach((list, n) => {
    numbers.set(list, (ends[n] ?? 0) - list.length);
  });
  return { numbers, ends };
}

/** The lists that were joined. */
export function partLists({ numbers, ends }: Lists): Int32Array[] {
  return Array.from(ends, (end, n) => numbers.subarray(n === 0 ? 0 : ends[n - 1], end));
}
