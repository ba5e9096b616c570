import { expect, test } from 'vitest';
import { newestFirst } from './newest-first.ts';

const result = (name: string, score: number, date?: string) => ({ name, score, date });
const order = (...results: ReturnType<typeof result>[]) => newestFirst(results).map(({ name }) => name);

test('a new release comes before an old one that says the same somewhat more often', () => {
  expect(order(result('old', 10, '2019-05-01'), result('new', 7, '2026-08-01'))).toEqual(['new', 'old']);
});

test('an old page that answers far better stays first', () => {
  expect(order(result('new', 2, '2026-08-01'), result('old', 10, '2019-05-01'))).toEqual(['old', 'new']);
});

test('pages without a day keep their order', () => {
  expect(order(result('a', 3), result('b', 2))).toEqual(['a', 'b']);
  expect(newestFirst([])).toEqual([]);
});
