import { expect, test } from 'vitest';
import { createPaths } from './paths.ts';

test('the first language has no prefix', () => {
  const paths = createPaths('https://katalog.example', ['da', 'en']);
  expect(paths.page('da', '/products/')).toBe('/products/');
  expect(paths.page('en', '/products/')).toBe('/en/products/');
  expect(paths.parameter('da')).toBeUndefined();
});

test.each(['https://host.example/under', 'https://host.example/under/'])(
  'everything stands below the path of %s',
  (url) => {
    const paths = createPaths(url, ['da', 'en']);
    expect(paths.page('en', '/')).toBe('/under/en/');
    expect(paths.file('/media/x.webp')).toBe('/under/media/x.webp');
    expect(paths.alternates('/search/')).toEqual([
      { locale: 'da', href: 'https://host.example/under/search/' },
      { locale: 'en', href: 'https://host.example/under/en/search/' },
    ]);
  },
);
