import { mkdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { open, site, useBrowser } from './browser.ts';
import { findBarriers } from './find-barriers.ts';

useBrowser();

/** One of each kind of page. */
const kinds = [
  '/',
  '/products/',
  '/products/by/stage/project/',
  '/products/eksvagt/',
  '/products/eksvagt/dossier/',
  '/products/eksvagt/releases/',
  '/products/eksvagt/docs/',
  '/products/eksvagt/docs/eksvagt/readme/',
  '/search/',
  '/overview/',
  '/about/',
  '/data/',
  '/was/',
  '/design/',
];

test.each(kinds)('%s can be read at 400 %% zoom without scrolling sideways', async (path) => {
  // 1280 × 1024 pixels at 400 %: what WCAG 2.1 asks for in 1.4.10.
  const page = await open(path, { viewport: { width: 320, height: 256 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test.each(kinds)('%s shows where the keyboard is, at every stop', async (path) => {
  const page = await open(path);
  const stops = await page.locator('a[href]:visible, button:visible, input:visible, select:visible').count();
  const unseen: string[] = [];
  for (let stop = 0; stop < Math.min(stops, 40); stop++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const { bottom, right } = focused.getBoundingClientRect();
      return {
        html: focused.outerHTML.slice(0, 80),
        seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && bottom > 0 && right > 0,
      };
    });
    if (found && !found.seen) unseen.push(found.html);
  }
  expect(unseen).toEqual([]);
});

test('colours that the reader has chosen are used, and no mark is lost', async () => {
  const page = await open('/products/eksvagt/', { forcedColors: 'active' });
  expect(await findBarriers(page)).toEqual([]);
  const border = await page
    .locator('.record')
    .first()
    .evaluate((element) => getComputedStyle(element).borderTopStyle);
  expect(border).toBe('solid');
});

test('nothing moves for those who want no motion', async () => {
  const page = await open('/products/eksvagt/');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('smooth');
});

test.each(kinds.filter((path) => path !== '/design/'))('%s names itself in every language', async (path) => {
  for (const prefix of ['', '/en']) {
    const page = await open(prefix + path);
    const links = await page
      .locator('link[rel="alternate"][hreflang]')
      .evaluateAll((all) => all.map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`));
    const address = (locale: string) => `https://katalog.example/under${locale}${path}`;
    expect(links).toEqual([`da ${address('')}`, `en ${address('/en')}`, `x-default ${address('')}`]);
    expect(await page.locator('html').getAttribute('lang')).toBe(prefix ? 'en' : 'da');
  }
});

test('a text in another language than the page says so', async () => {
  const page = await open('/products/eksvagt/docs/');
  expect(await page.locator('main [lang="en"]').count()).toBeGreaterThan(0);
});

test('the accessibility statement has the fields that the law asks for, and every page leads to it', async () => {
  const page = await open('/products/eksvagt/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Tilgængelighedserklæring' }).click();
  expect(page.url()).toBe(`${site}/was/`);
  for (const part of [
    'Overensstemmelse',
    'Indhold, der ikke er tilgængeligt',
    'Sådan er erklæringen lavet',
    'Feedback og kontakt',
    'Håndhævelse',
  ]) {
    expect(await page.getByRole('heading', { name: part }).count(), part).toBe(1);
  }
  expect(await page.getByText('Webstedet overholder kravene delvist').isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: '+45 00 00 00 00' }).getAttribute('href')).toBe('tel:+4500000000');
});

const photographs = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none', width: 1280 },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none', width: 1280 },
  { name: 'forced', colorScheme: 'light', forcedColors: 'active', width: 1280 },
  { name: 'phone', colorScheme: 'light', forcedColors: 'none', width: 320 },
] as const;

test('every component is photographed in all its clothes, and none of them is without a barrier-free look', async () => {
  const folder = process.env['PHOTOGRAPHS'] ?? '.cache/photographs';
  await mkdir(folder, { recursive: true });
  const seen = new Set<string>();
  for (const { name, width, ...media } of photographs) {
    const page = await open('/design/', { viewport: { width, height: 900 }, ...media });
    expect(await findBarriers(page), name).toEqual([]);
    seen.add((await page.screenshot({ fullPage: true, path: `${folder}/design-${name}.png` })).toString('base64'));
  }
  expect(seen.size).toBe(photographs.length);
});
