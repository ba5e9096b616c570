import { expect, test } from 'vitest';
import { showText } from './localised.ts';

const languages = ['da', 'en'];

test('a text in the page’s language needs no mark', () => {
  expect(showText({ da: 'Hej', en: 'Hello' }, 'en', languages)).toEqual({ text: 'Hello' });
});

test('a text in another language says which', () => {
  expect(showText({ da: 'Hej' }, 'en', languages)).toEqual({ text: 'Hej', lang: 'da' });
  expect(showText({ fr: 'Salut' }, 'da', languages)).toEqual({ text: 'Salut', lang: 'fr' });
});
