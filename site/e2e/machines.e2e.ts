/** What programs and other sites are given: addresses that stay, cards, names for all time. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { open, site, useBrowser } from './browser.ts';

useBrowser();

const text = async (path: string) => (await fetch(site + path)).text();

test.each(['/id/eksvagt/', '/id/vagtskemaet/', '/products/vagtskemaet/'])(
  '%s leads to the product, also after it was renamed',
  async (path) => {
    const page = await open(path);
    await page.waitForURL(`${site}/products/eksvagt/`);
    expect(await page.locator('h1').textContent()).toBe('EksVagt');
  },
);

test('what a release is called comes from the first id of its product', async () => {
  expect(await text('/products/eksvagt/releases.atom')).toContain('<id>tag:katalog.example,2026:vagtskemaet/');
});

test('the feeds that a page names are there', async () => {
  for (const path of ['/products/eksvagt/', '/releases/', '/products/eksvagt/evidence/', '/organisations/eksby/']) {
    const page = await open(path, { javaScriptEnabled: false });
    const feeds = await page
      .locator('link[type="application/atom+xml"], link[type="application/feed+json"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(feeds.length).toBeGreaterThan(0);
    const answers = await Promise.all(feeds.map(async (feed) => (await fetch(new URL(feed, site))).status));
    expect(answers.filter((status) => status !== 200)).toEqual([]);
  }
});

test('a release is to be found where its text stands in no document, and otherwise in that document alone', async () => {
  const isFound = async (tag: string) =>
    (await text(`/products/eksvagt/releases/eksvagt/${tag}/`)).includes('data-pagefind-body');
  expect([await isFound('v4.1.2'), await isFound('v4.2.0')]).toEqual([true, false]);
});

test('the card fits into the frame that oEmbed gives for it, and runs nothing', async () => {
  const { html } = z.object({ html: z.string() }).parse(JSON.parse(await text('/embed/eksvagt.json')));
  expect(html).toBe(
    '<iframe src="https://katalog.example/under/embed/eksvagt/" title="EksVagt" width="480" height="240" loading="lazy"></iframe>',
  );
  const page = await open('/embed/eksvagt/', { viewport: { width: 480, height: 240 } });
  const { scrollHeight, scripts } = await page.evaluate(() => ({
    scrollHeight: document.documentElement.scrollHeight,
    scripts: document.scripts.length,
  }));
  expect({ fits: scrollHeight <= 240, scripts }).toEqual({ fits: true, scripts: 0 });
});
