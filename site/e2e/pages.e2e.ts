import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { open, site, useBrowser } from './browser.ts';
import { findBarriers, overhangOf } from './find-barriers.ts';

useBrowser();

const pages = {
  home: '/',
  catalogue: '/products/',
  'one value of a facet': '/products/by/stage/project/',
  'a family of products': '/products/by/family/plejen/',
  'products with a device': '/products/by/part/device/',
  'the list as a table': '/products/view/table/used/',
  'a comparison': '/compare/?p=eksblanket,eksvagt',
  'a pair': '/compare/eksblanket/eksbooking/',
  product: '/products/eksvagt/',
  'a stale product': '/products/eksblanket/',
  'a product without facts': '/products/ekside/',
  documentation: '/products/eksvagt/docs/',
  document: '/products/eksvagt/docs/eksvagt/readme/',
  'a document as plain text': '/products/eksvagt/docs/eksvagt/noter/',
  releases: '/products/eksvagt/releases/',
  'the newest releases, and the radar': '/releases/?eksvagt=1.0.0',
  'what changed in the catalogue': '/changes/',
  'what is said from several sides': '/statements/',
  'how it is run': '/products/eksvagt/run/',
  'the app store': '/appstore/',
  organisations: '/organisations/',
  'organisations of a kind': '/organisations/by/kind/municipality/',
  'an organisation': '/organisations/eksby/',
  'an organisation that others can learn from': '/organisations/naboby/',
  'a partner': '/organisations/eksnet/',
  vendors: '/vendors/',
  'a vendor': '/vendors/opdigtet-udvikling/',
  community: '/community/',
  search: '/search/?q=hviletid',
  dossier: '/products/eksvagt/dossier/',
  'claimed, judged and measured': '/products/eksvagt/evidence/',
  'measured alone': '/products/ekskort/evidence/',
  'nothing measured': '/products/ekside/evidence/',
  'sets of requirements': '/requirements/',
  'the portfolio by requirements': '/requirements/eks/',
  'a requirement': '/requirements/eks/k3/',
  method: '/method/',
  overview: '/overview/',
  'the accessibility statement': '/was/',
  'the data and their addresses': '/data/',
  'a card for other sites': '/embed/eksvagt/',
  prose: '/about/',
};

const languages = { Danish: '', English: '/en' };

const links = new Set<string>();

for (const [name, path] of Object.entries(pages)) {
  for (const [language, prefix] of Object.entries(languages)) {
    test(`${name} in ${language} has no barrier and nothing that sticks out, in both schemes, on a phone and a desk`, async () => {
      const page = await open(prefix + path);
      if (path.startsWith('/search/')) await page.locator('.search-results li').first().waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [320, 1280]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 900 });
          const violations = await findBarriers(page);
          const overhang = await overhangOf(page);
          expect({ colorScheme, width, violations, overhang }).toEqual({
            colorScheme,
            width,
            violations: [],
            overhang: 0,
          });
        }
      }
      const found = await page.evaluate(() => Array.from(document.links, ({ origin, pathname }) => origin + pathname));
      for (const link of found) if (link.startsWith(site)) links.add(link);
    });
  }
}

test('every link between the pages leads somewhere', async () => {
  expect(links.size).toBeGreaterThan(50);
  const answers = await Promise.all([...links].map(async (link) => ({ link, status: (await fetch(link)).status })));
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
});

test('every anchor of a document leads to a heading that is there', async () => {
  const page = await open('/products/eksvagt/docs/eksvagt/readme/');
  const missing = await page.evaluate(() =>
    Array.from(document.querySelectorAll('a[href^="#"]'), (link) => link.getAttribute('href')?.slice(1) ?? '').filter(
      (id) => !document.getElementById(id),
    ),
  );
  expect(missing).toEqual([]);
});

test.each(Object.entries(pages))('%s does not move while it loads', async (_, path) => {
  const page = await open(path);
  await page.evaluate(() => document.fonts.ready);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((measured) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => measured(sum), 300);
      }),
  );
  expect(shift).toBeLessThan(0.02);
});

test.each([pages['the newest releases, and the radar'], pages['a comparison']])(
  '%s shows all of itself as soon as its script has come',
  async (path) => {
    const page = await open(path);
    await page.waitForFunction(() => !document.querySelector('[data-pending]'));
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll('main *, footer, footer *')]
        .filter((element) => getComputedStyle(element).visibility === 'hidden')
        .map((element) => element.tagName + (element.closest('[hidden]') ? ' in what is hidden' : '')),
    );
    expect(hidden.filter((name) => !name.endsWith('hidden'))).toEqual([]);
  },
);

test('a page that does not exist is answered in all languages, and leads on', async () => {
  const html = await (await fetch(`${site}/nowhere/`)).text();
  expect(html).toContain('Siden findes ikke');
  expect(html).toContain('<section lang="en">');
  expect(html).toContain('href="/under/en/products/"');
});

test('nothing stands inline that the Content-Security-Policy forbids', async () => {
  for (const path of Object.values(pages)) {
    const html = await (await fetch(site + path)).text();
    expect(html).toMatch(/http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'/);
    expect(
      html.match(/<style|\sstyle=|\son\w+=|<script(?![^>]* src=)(?! type="application\/ld\+json")/g) ?? [],
    ).toEqual([]);
  }
});

test('the fixtures are what was sanitised', async () => {
  const shell = await readFile('site/e2e/fixtures/content/harvested/eksvagt/docs/latest/eksvagt/noter.mdx', 'utf8');
  expect(shell).toMatch(/\n<Harvested html="\.\/noter\.html" digest="[0-9a-f]{64}" \/>\n$/);
});
