import type { ArrayProduct, ProductArray } from './product-array.ts';

/**
 * Makes an array small enough to answer at once on a slow line. A large portfolio first does without the sentences,
 * whose words it keeps, and then without the last words of each product. `weigh` answers in bytes.
 */
export function fitArray(array: ProductArray, most: number, weigh: (text: string) => number): ProductArray {
  const fits = (candidate: ProductArray) => weigh(JSON.stringify(candidate)) <= most;
  if (fits(array)) return array;
  const wordy = { ...array, products: array.products.map(withoutSummary) };
  if (fits(wordy)) return wordy;
  let [enough, tooMany] = [0, Math.max(...wordy.products.map(([, , , , words]) => words.split(',').length))];
  while (tooMany - enough > 1) {
    const words = Math.floor((enough + tooMany) / 2);
    if (fits(withWords(wordy, words))) enough = words;
    else tooMany = words;
  }
  return withWords(wordy, enough);
}

function withoutSummary([id, name, areas, stage, words, summary]: ArrayProduct): ArrayProduct {
  return [
    id,
    name,
    areas,
    stage,
    [words, ...summary.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length > 3).join(','),
    '',
  ];
}

function withWords(array: ProductArray, count: number): ProductArray {
  const products = array.products.map(([id, name, areas, stage, words]): ArrayProduct => [
    id,
    name,
    areas,
    stage,
    words.split(',').slice(0, count).join(','),
    '',
  ]);
  return { ...array, products };
}
