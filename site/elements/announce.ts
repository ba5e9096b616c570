/** Sentences for a number of things, with `{count}` in the plural. */
export interface Sentences {
  none?: string | undefined;
  one?: string | undefined;
  other?: string | undefined;
}

/** The sentence for a number. */
export function sentenceFor(count: number, { none, one = '', other = '' }: Sentences): string {
  if (count === 0 && none !== undefined) return none;
  return count === 1 ? one : other.replace('{count}', String(count));
}
