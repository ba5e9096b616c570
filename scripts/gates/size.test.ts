import { expect, test } from 'vitest';
import { overBudget, overFileBudget } from './size.ts';

const budget = { kind: 'home', pages: /^index\.html$/, markup: 14_000, scripts: 10_000 };

test('a page within its budget is fine', () => {
  expect(overBudget(budget, [{ page: 'index.html', markup: 14_000, markupBrotli: 1, scripts: 10_000 }])).toEqual([]);
});

test('each weight over the budget is named with the page and both figures', () => {
  expect(overBudget(budget, [{ page: 'index.html', markup: 14_001, markupBrotli: 1, scripts: 10_001 }])).toEqual([
    'index.html: HTML and CSS 14001 bytes, may be 14000',
    'index.html: scripts 10001 bytes, may be 10000',
  ]);
});

test('a kind without any page is a finding, for nothing was weighed', () => {
  expect(overBudget(budget, [])).toEqual(['home: no page has an address like /^index\\.html$/']);
});

test('a file that scripts fetch has a budget, and must be there', () => {
  expect(overFileBudget('products', 25_000, [25_000, 25_001])).toEqual(['products: 25001 bytes, may be 25000']);
  expect(overFileBudget('products', 25_000, [])).toEqual(['products: there is no such file']);
});
