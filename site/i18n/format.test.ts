import { expect, test } from 'vitest';
import { formatDay, formatList, languageName, ownName } from './format.ts';

test.each([
  ['da', '2026-08-21', '21. aug. 2026'],
  ['en', '2026-08-21', '21 Aug 2026'],
  ['da', '2026-08', 'august 2026'],
  ['en', '2025', '2025'],
  ['da', '2026-08-21T23:59:00Z', '21. aug. 2026'],
])('in %s, %s is “%s”', (locale, day, written) => {
  expect(formatDay(locale, day)).toBe(written);
});

test('lists and names of languages are written as the language does', () => {
  expect(formatList('da', ['drift', 'support', 'udvikling'])).toBe('drift, support og udvikling');
  expect(languageName('da', 'en')).toBe('engelsk');
  expect(ownName('da')).toBe('Dansk');
});
