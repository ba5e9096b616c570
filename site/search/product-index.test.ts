import { expect, test } from 'vitest';
import { loadLanguage } from './languages.ts';
import type { ProductArray } from './product-array.ts';
import { indexProducts } from './product-index.ts';

const array: ProductArray = {
  locale: 'da',
  prefix: 'Eks',
  areas: ['Borgerservice', 'Kultur og biblioteker'],
  stages: [
    { label: 'Produkt', weight: 1 },
    { label: 'Udfaset', weight: 0.5 },
  ],
  synonyms: [
    ['tjenesteplan', 'vagtplan'],
    ['kunstig intelligens', 'AI'],
    ['husdyr', 'kat'],
  ],
  products: [
    ['eksvagt', 'EksVagt', [0], 0, 'vagtplan,hviletid', 'Planlægger vagter i borgerservice.'],
    ['ekspc', 'EksPC', [1], 0, 'pc,bibliotek', 'Styrer pc’er på biblioteker.'],
    ['eksblanket', 'EksBlanket', [0], 0, 'formular', 'Laver blanketter til kommunens økonomi.'],
    ['eksgammel', 'EksGammel', [0], 1, 'formular', 'Lavede blanketter.'],
    ['ekschat', 'EksChat', [], 0, 'AI', 'Svarer på spørgsmål.'],
  ],
};
const index = indexProducts(array, await loadLanguage('da'));
const ids = (question: string) => index.search(question).map(({ id }) => id);

test.each([
  ['a name', 'EksPC', 'ekspc'],
  ['a name without what stands before every name', 'blanket', 'eksblanket'],
  ['another form of a word', 'vagterne', 'eksvagt'],
  ['the beginning of a word', 'vagtp', 'eksvagt'],
  ['a compound of known words', 'bibliotekspc', 'ekspc'],
  ['a compound of which one part is known', 'biblioteksmaskiner', 'ekspc'],
  ['a synonym', 'tjenesteplaner', 'eksvagt'],
  ['a synonym of two words', 'kunstig intelligens', 'ekschat'],
  ['æ, ø and å typed as two letters', 'oekonomi', 'eksblanket'],
  ['æ, ø and å typed as one letter', 'okonomi', 'eksblanket'],
  ['a slip of the finger', 'hvilettid', 'eksvagt'],
  ['a task area', 'kultur', 'ekspc'],
  ['a whole sentence', 'hvordan kan vi styre en pc på et bibliotek?', 'ekspc'],
])('%s finds the product: “%s”', (_, question, expected) => {
  expect(ids(question)[0]).toBe(expected);
});

test('what is given up comes after what is in use', () => {
  expect(ids('formular')).toEqual(['eksblanket', 'eksgammel']);
});

test('words that say nothing, and words nobody has, find nothing', () => {
  expect(ids('')).toEqual([]);
  expect(ids('og det er')).toEqual([]);
  expect(ids('kat')).toEqual([]);
});

test('a word of a synonymous phrase is no synonym by itself', () => {
  expect(ids('kunstig')).toEqual([]);
});

test('a product says how many of the words it answers', () => {
  expect(index.search('vagtplan til bibliotek').map(({ id, matched }) => [id, matched])).toContainEqual(['eksvagt', 1]);
});
