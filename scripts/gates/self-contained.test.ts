import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { elementsOf } from './pages.ts';
import { breachesOf } from './self-contained.ts';

const breachesIn = (html: string) =>
  elementsOf(unified().use(rehypeParse, { fragment: true }).parse(html), () => true).flatMap(breachesOf);

test.each([
  '<img src="/media/a.webp" srcset="/media/a.webp 1x, /media/b.webp 2x">',
  '<link rel="stylesheet" href="/assets/a.css"><script type="module" src="/assets/a.js"></script>',
  '<a href="https://example.org/">elsewhere</a><link rel="canonical" href="https://example.org/">',
  '<script type="application/ld+json">{}</script>',
])('%s is fine', (html) => {
  expect(breachesIn(html)).toEqual([]);
});

test.each([
  ['<img src="https://example.org/badge.svg">', 'loads https://example.org/badge.svg'],
  ['<img src="//example.org/badge.svg">', 'loads //example.org/badge.svg'],
  ['<source srcset="/a.webp 1x, https://example.org/b.webp 2x">', 'loads https://example.org/b.webp'],
  ['<link rel="preload" as="font" href="https://example.org/f.woff2">', 'loads https://example.org/f.woff2'],
  ['<iframe src="https://example.org/"></iframe>', 'loads https://example.org/'],
  ['<p style="color: red">a</p>', 'has an inline style'],
  ['<style>p { color: red }</style>', 'is an inline style sheet'],
  ['<script>alert(1)</script>', 'is an inline script'],
  ['<img src="/a.webp" onerror="alert(1)">', 'has the inline handler onError'],
])('%s is refused', (html, breach) => {
  expect(breachesIn(html).join()).toContain(breach);
});
