import { expect, test } from 'vitest';
import { createTranslator } from './translator.ts';

const danish = { hello: 'Hej {name}', count_one: '{count} løsning', count_other: '{count} løsninger', rest: 'Resten' };
const t = createTranslator('da', danish, danish);

test('placeholders are filled in, numbers as the language writes them', () => {
  expect(t('hello', { name: 'Ærø' })).toBe('Hej Ærø');
  expect(t('count', { count: 1 })).toBe('1 løsning');
  expect(t('count', { count: 12345 })).toBe('12.345 løsninger');
});

test('plural forms follow the rules of the language', () => {
  const polish = createTranslator(
    'pl',
    { n_one: '{count} plik', n_few: '{count} pliki', n_many: '{count} plików' },
    {},
  );
  expect([1, 2, 5].map((count) => polish('n', { count }))).toEqual(['1 plik', '2 pliki', '5 plików']);
});

test('what a language lacks comes from the fallback', () => {
  expect(createTranslator('de', {}, danish)('rest')).toBe('Resten');
});

test('a text that no language has is an error', () => {
  expect(() => t('nothing')).toThrow('no language has the text “nothing”');
});
