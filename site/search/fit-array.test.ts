import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fitArray } from './fit-array.ts';
import { loadLanguage } from './languages.ts';
import { madePortfolio } from './made-portfolio.ts';
import { indexProducts } from './product-index.ts';

const weigh = (text: string) => gzipSync(text, { level: 9 }).length;
const most = 25_000;

test('the array of 1,000 products is fetched in 25 kB, and each is still found by its name and its first words', async () => {
  const fitted = fitArray(madePortfolio(1000), most, weigh);
  expect(weigh(JSON.stringify(fitted))).toBeLessThanOrEqual(most);
  expect(fitted.products).toHaveLength(1000);
  const index = indexProducts(fitted, await loadLanguage('da'));
  for (const [id, name, , , words] of fitted.products.filter((_, position) => position % 100 === 0)) {
    expect(index.search(name)[0]?.id).toBe(id);
    const kept = words.split(',');
    expect(kept.length).toBeGreaterThan(4);
    expect(
      index
        .search(kept.join(' '))
        .slice(0, 3)
        .map((found) => found.id),
    ).toContain(id);
  }
});

test('a portfolio that fits keeps everything', () => {
  const small = madePortfolio(50);
  expect(fitArray(small, most, weigh)).toBe(small);
});

test('sentences go first, and their words stay as long as there is room', () => {
  const small = madePortfolio(50);
  const bytes = weigh(JSON.stringify(small));
  const [product] = fitArray(small, bytes - 200, weigh).products;
  expect(product?.[5]).toBe('');
  expect(product?.[4].split(',').length).toBeGreaterThan(10);
});
