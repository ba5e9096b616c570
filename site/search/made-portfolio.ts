/** A portfolio for measuring: made of words that vary as those of people do, and the same for the same number. */
import type { ArrayProduct, ProductArray } from './product-array.ts';

const syllables =
  'ba ke li mo su dan for gra hed ind jor kom løs med nat opg pro ret sko til ud vej ærø by plan sag tid'.split(' ');

/** Makes an array of so many products, each with ten words and a sentence, drawn from some 4,000 words. */
export function madePortfolio(count: number): ProductArray {
  const random = randomNumbers(20261126);
  const words = Array.from({ length: 4000 }, (_, index) => {
    const length = 2 + (index % 3);
    return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join('');
  });
  // A few words are common and most are rare, as in any language (Zipf).
  const draw = () => words[Math.floor(words.length ** random()) - 1] ?? '';
  const some = (number: number) => Array.from({ length: number }, draw);
  return {
    locale: 'da',
    prefix: 'OS2',
    areas: Array.from({ length: 12 }, () => some(3).join(' ')),
    stages: [{ label: 'Produkt', weight: 1 }],
    synonyms: [],
    products: Array.from({ length: count }, (_, index): ArrayProduct => {
      const name = words[words.length - 1 - index] ?? '';
      return [`os2${name}`, `OS2${name}`, [index % 12], 0, some(10).join(','), `${some(14).join(' ')}.`];
    }),
  };
}

/** Numbers from 0 to 1 that look random (Lehmer’s generator with Park and Miller’s multiplier). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
