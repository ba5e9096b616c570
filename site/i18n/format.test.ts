import { expect, test } from 'vitest';
import { formatDay, formatHours, formatList, formatPrice, languageName, ownName } from './format.ts';

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

test('an amount of money is written as the language does, in its own currency', () => {
  const price = { amount: 12500, currency: 'DKK' };
  expect(formatPrice('da', price)).toBe('12.500\u00a0kr.');
  expect(formatPrice('en', price)).toBe('DKK\u00a012,500');
  expect(formatPrice('da', { amount: 99.5, currency: 'EUR' })).toBe('99,50\u00a0€');
});

test.each([
  ['da', 0.04, '2 minutter'],
  ['en', 1.5, '90 minutes'],
  ['da', 5.8, '6 timer'],
  ['en', 74.2, '3 days'],
])('in %s, %s hours are “%s”', (locale, hours, written) => {
  expect(formatHours(locale, hours)).toBe(written);
});
