/** How large an authority is by its inhabitants. */
export type SizeClass = 'small' | 'medium' | 'large' | 'veryLarge';

/** The classes by which the community divides its fees: https://www.os2.eu/takstblade. */
const limits: readonly (readonly [SizeClass, number])[] = [
  ['small', 25_000],
  ['medium', 60_000],
  ['large', 120_000],
  ['veryLarge', Infinity],
];

/** The class of a number of inhabitants; undefined where it is not known. */
export function sizeClass(population: number | undefined): SizeClass | undefined {
  return population === undefined ? undefined : limits.find(([, below]) => population < below)?.[0];
}
