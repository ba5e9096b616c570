/** Sentences for a number that a script will know, as attributes of its element. */
export function countSentences(say: (count: number) => string) {
  return { 'data-one': say(1), 'data-other': say(2).replace('2', '{count}') };
}
