import { expect, test } from 'vitest';
import { judgeLink, type Site } from './judge-link.ts';
import { readLinks, readStyleLinks } from './read-links.ts';

const site: Site = {
  address: new URL('https://catalogue.example/os2/'),
  files: new Set(['index.html', 'products/index.html', 'styles.css', 'products/æ b.png']),
  anchors: new Map([
    ['index.html', new Set(['søg'])],
    ['products/index.html', new Set(['releases'])],
  ]),
};

test.each([
  ['/os2/', 'leads there'],
  ['../', 'leads there'],
  ['', 'leads there'],
  ['?q=vagt', 'leads there'],
  ['#releases', 'leads there'],
  ['#top', 'leads there'],
  ['../#s%C3%B8g', 'leads there'],
  ['../styles.css', 'leads there'],
  ['%C3%A6%20b.png', 'leads there'],
  ['https://catalogue.example/os2/products/', 'leads there'],
  ['https://elsewhere.example/', 'elsewhere'],
  ['mailto:post@example.org', 'elsewhere'],
  ['data:,', 'elsewhere'],
  ['/', 'leads out of the folder that the site is served from'],
  ['/os2/products', 'leads to a folder; end it with a slash'],
  ['missing/', 'leads nowhere'],
  ['%E0%A4%A', 'leads nowhere'],
  ['#gone', 'leads to an anchor that is not there'],
  ['../#gone', 'leads to an anchor that is not there'],
  ['http://', 'is no address'],
])('%s on the page of products: %s', (written, verdict) => {
  expect(judgeLink(site, 'products/index.html', written)).toBe(verdict);
});

test('links and anchors of a page are found wherever they stand', () => {
  const html = `<meta http-equiv="refresh" content="0;url=/moved/">
    <link rel="stylesheet" href="a.css"><img src="b.png" srcset="c.webp 1x, d.webp 2x"><video poster="e.png"></video>
    <form action="search/"></form><object data="f.svg"></object><svg><a href="#g"><text id="h">x</text></a></svg>
    <a name="i" href="j?x=1&amp;y=2">k</a><!-- <a href="l"> --><template><a href="m"></a></template>`;
  expect({ links: [...readLinks(html).links], anchors: [...readLinks(html).anchors] }).toMatchInlineSnapshot(`
    {
      "anchors": [
        "h",
        "i",
      ],
      "links": [
        "/moved/",
        "a.css",
        "b.png",
        "c.webp",
        "d.webp",
        "e.png",
        "search/",
        "f.svg",
        "#g",
        "j?x=1&y=2",
        "m",
      ],
    }
  `);
  expect(readStyleLinks(`@font-face{src:url(a.woff2)}b{background:url("c d.png")}`)).toEqual(['a.woff2', 'c d.png']);
});
