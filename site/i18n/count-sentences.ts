import type { Key } from './strings.ts';
import type { Translator } from './translator.ts';

/** Sentences for a number that a script will know, as attributes of its element. */
export function countSentences(t: Translator<Key>, key: Key) {
  return { 'data-one': t(key, { count: 1 }), 'data-other': t(key, { count: 2 }).replace('2', '{count}') };
}
