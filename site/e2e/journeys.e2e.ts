import { expect, test } from 'vitest';
import { open, site, takeProblems, useBrowser } from './browser.ts';

useBrowser();

test('from the home page by a search to a solution, and on to its documentation', async () => {
  const page = await open('/');
  await page.getByRole('searchbox', { name: 'Hvad leder du efter?' }).fill('vagtplan');
  await page.getByRole('button', { name: 'Søg' }).click();
  await page.locator('.found-products').getByRole('link', { name: 'EksVagt', exact: true }).click();
  await page.waitForURL(`${site}/products/eksvagt/`);
  await page.getByRole('link', { name: 'Vejledning til vagtplanlæggere' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Vejledning til vagtplanlæggere');
});

test('the catalogue narrows down as one types and chooses, tells how many are left, and keeps it in the address', async () => {
  const page = await open('/products/');
  await page.getByText('5 løsninger').waitFor();
  await page.getByLabel('Projekt', { exact: true }).check();
  await page.getByText('2 løsninger').waitFor();
  await page.getByLabel('Find i listen').fill('programmering');
  await page.getByText('1 løsning', { exact: true }).waitFor();
  expect(new URL(page.url()).search).toBe('?q=programmering&stage=project');

  await page.reload();
  await page.getByText('1 løsning', { exact: true }).waitFor();
  expect(await page.locator('.card:visible h2').allTextContents()).toEqual(['EksBlanket']);
  await page.getByLabel('Find i listen').fill('findesikke');
  await page.getByText('Ingen løsninger passer').waitFor();
  await page.getByRole('button', { name: 'Fjern “findesikke” (2)' }).click();
  await page.getByText('2 løsninger').waitFor();
});

test.each(['vagtplan', 'VAGTSKEMAET', 'opdigtet', 'duty roster', 'ide'])(
  'the catalogue is searched by other words too: “%s”',
  async (word) => {
    const page = await open(`/products/?q=${encodeURIComponent(word)}`);
    await page.getByText('1 løsning', { exact: true }).waitFor();
    expect(await page.locator('.card:visible').count()).toBe(1);
  },
);

test('without script the filter is links to plain pages', async () => {
  const page = await open('/products/', { javaScriptEnabled: false });
  expect(await page.locator('.card').count()).toBe(5);
  await page.getByRole('link', { name: 'Selvbetjening og blanketter' }).click();
  expect(await page.locator('.card h2').allTextContents()).toEqual(['EksBlanket', 'EksBooking']);
  expect(await page.locator('[aria-current="page"]').textContent()).toContain('Selvbetjening');
});

test('from a task area on the home page the other filters narrow that area down', async () => {
  const page = await open('/');
  await page.getByRole('link', { name: 'Selvbetjening og blanketter' }).click();
  await page.getByText('2 løsninger', { exact: true }).waitFor();
  expect(await page.locator('li', { has: page.getByLabel('Projekt', { exact: true }) }).textContent()).toMatch(/2\s*$/);
  await page.getByLabel('Fiktiv Drift').check();
  await page.getByText('1 løsning', { exact: true }).waitFor();
  expect(page.url()).toBe(`${site}/products/by/area/selvbetjening/?vendor=fiktiv-drift`);
  expect(await page.locator('.card:visible h2').allTextContents()).toEqual(['EksBlanket']);
  await page.getByRole('link', { name: 'Alle', exact: true }).click();
  await page.waitForURL(`${site}/products/?vendor=fiktiv-drift`);
  await page.getByText('2 løsninger', { exact: true }).waitFor();
});

test('without script a page of one value says that another choice replaces it', async () => {
  const page = await open('/products/by/area/selvbetjening/', { javaScriptEnabled: false });
  const note = page.locator('.filter noscript p');
  expect([await note.isVisible(), await note.textContent()]).toEqual([
    true,
    'Et andet valg erstatter det, du har valgt.',
  ]);
});

test('without script the search says so and leads to the list', async () => {
  const page = await open('/search/', { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'listen over alle løsninger' }).click();
  expect(page.url()).toBe(`${site}/products/`);
});

test('the language switch keeps the page and the question', async () => {
  const page = await open('/products/?q=blanket');
  await page.getByRole('link', { name: 'English' }).click();
  expect(page.url()).toBe(`${site}/en/products/?q=blanket`);
  await open('/en/products/eksvagt/docs/eksvagt/readme/').then(async (document) => {
    await document.getByRole('link', { name: 'Dansk' }).click();
    expect(document.url()).toBe(`${site}/products/eksvagt/docs/eksvagt/readme/`);
  });
});

test('products answer while one types, by the arrow keys too, and Escape leads back to the field', async () => {
  const page = await open('/');
  await page.getByRole('searchbox').fill('vagtplaner');
  await page.locator('.suggestions a').waitFor();
  expect(await page.locator('quick-search [role="status"]').textContent()).toBe('1 løsning');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  await page.keyboard.type(' ');
  await page.locator('.suggestions a').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site}/products/eksvagt/`);
});

test('the texts are not fetched before they are asked for', async () => {
  const page = await open('/search/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('searchbox').fill('vagt');
  await page.locator('.found-products').waitFor();
  expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
  await page.keyboard.press('Enter');
  await page.locator('.found-pages[data-type="documentation"]').waitFor();
});

test('the search narrows down by type and product, and the address restores it', async () => {
  const page = await open('/search/?q=hviletid');
  await page.getByText('2 resultater').waitFor();
  await page.getByLabel('Type').selectOption('documentation');
  await page.getByText('1 resultat', { exact: true }).waitFor();
  expect(new URL(page.url()).search).toBe('?q=hviletid&type=documentation');
  await page.reload();
  await page.getByText('1 resultat', { exact: true }).waitFor();
  const section = page.locator('.found-pages[data-type="documentation"]');
  expect(await section.locator('h2').textContent()).toContain('Dokumentation');
  const result = section.locator('.search-results > li').first();
  expect(await result.locator('.kind').textContent()).toContain('EksVagt');
  expect(await result.locator('mark').first().textContent()).toContain('hviletid');
  await result.getByRole('link', { name: 'Hviletid', exact: true }).click();
  expect(page.url()).toBe(`${site}/products/eksvagt/docs/eksvagt-docs/vejledning/#hviletid`);
});

test.each(['okonomi', 'oekonomi', 'økonomien'])('“%s” finds the text on “økonomi”', async (word) => {
  const page = await open(`/search/?q=${encodeURIComponent(word)}`);
  await page.getByRole('link', { name: 'Vejledning til vagtplanlæggere' }).waitFor();
});

test('a search that fails says so', async () => {
  const page = await open('/search/');
  await page.route('**/pagefind.js', (route) =>
    route.fulfill({ status: 200, contentType: 'text/javascript', body: '' }),
  );
  await page.getByRole('searchbox').fill('vagt');
  await page.keyboard.press('Enter');
  await page.getByText('Søgningen kunne ikke hentes').waitFor();
  expect(takeProblems()).toHaveLength(1);
});

test('while the texts load the search says so, and nothing else', async () => {
  const page = await open('/search/');
  await page.route('**/pagefind.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.locator('.result-count').evaluate((status) => {
    new MutationObserver(() => (status.ariaLabel = `${status.ariaLabel ?? ''}|${status.textContent}`)).observe(status, {
      childList: true,
    });
  });
  await page.getByRole('searchbox').fill('hviletid');
  await page.keyboard.press('Enter');
  await page.getByText('2 resultater').waitFor();
  expect(await page.locator('.result-count').getAttribute('aria-label')).toMatch(/\|Søger …\|2 resultater$/);
});

test('on the home page it is seen that nothing was found', async () => {
  const page = await open('/');
  await page.getByRole('searchbox').fill('findesikke');
  await page.getByText('Ingen løsninger svarer til dine ord').waitFor();
  expect(await page.locator('quick-search [role="status"]').evaluate((status) => status.clientHeight)).toBeGreaterThan(
    9,
  );
});

test('products that cannot be fetched are told of, and the texts answer all the same', async () => {
  const unreachable = (page: Awaited<ReturnType<typeof open>>) =>
    page.route('**/search/da.json', (route) => route.fulfill({ status: 503, body: '' }));
  const search = await open('/search/');
  await unreachable(search);
  await search.goto(`${site}/search/?q=hviletid`);
  await search.getByText('1 resultat Listen over løsninger kunne ikke hentes').waitFor();
  expect(await search.locator('.found-pages:visible').count()).toBeGreaterThan(0);
  await unreachable(search);
  await search.goto(`${site}/`);
  await search.getByRole('searchbox').fill('vagt');
  await search.locator('quick-search').getByText('Listen over løsninger kunne ikke hentes').waitFor();
  await search.goto(`${site}/products/`);
  await search.getByLabel('Find i listen').fill('vagt');
  await search.getByText('Listen kunne ikke hentes').waitFor();
  expect(takeProblems().length).toBeGreaterThan(2);
});

test('Back leads to the search before this one', async () => {
  const page = await open('/search/');
  for (const words of ['hviletid', 'blanket']) {
    await page.getByRole('searchbox').fill(words);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site}/search/?q=${words}`);
  }
  await page.goBack();
  await page.getByText('2 resultater').waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('hviletid');
});

test('a search within one product or language lists no other products', async () => {
  const page = await open('/search/?q=eks&type=product');
  await page.getByText('5 resultater').waitFor();
  await page.goto(`${site}/search/?q=eks&product=EksVagt`);
  await page.locator('.result-count', { hasText: 'resultater' }).waitFor();
  expect(await page.locator('.found-products .found-name').allTextContents()).toEqual(['EksVagt']);
  await page.goto(`${site}/search/?q=vagt&language=da`);
  await page.locator('.result-count', { hasText: 'result' }).waitFor();
  expect(await page.locator('.found-products').isVisible()).toBe(false);
});

test('the keyboard reaches everything: skip link, filter, results', async () => {
  const page = await open('/products/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Gå til indholdet');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('kort');
  await page.getByText('1 løsning', { exact: true }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await page.locator('input:focus').isChecked()).toBe(true);
});

test('on a phone the filter comes over the page when asked for, and Escape closes it', async () => {
  const page = await open('/products/', { viewport: { width: 360, height: 740 } });
  expect(await page.getByLabel('Projekt', { exact: true }).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Filtrér' }).click();
  await page.getByLabel('Projekt', { exact: true }).check();
  await page.keyboard.press('Escape');
  expect(await page.getByLabel('Projekt', { exact: true }).isVisible()).toBe(false);
  expect(await page.locator('.card:visible').count()).toBe(2);
  expect(await page.getByRole('button', { name: 'Filtrér (1 valgt)' }).isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Ryd alle valg' }).click();
  await page.getByText('5 løsninger').waitFor();
  expect(await page.getByRole('button', { name: 'Filtrér', exact: true }).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Ryd alle valg' }).isVisible()).toBe(false);
  expect(new URL(page.url()).search).toBe('');
});

test('on a phone the pages of the documentation open without script', async () => {
  const page = await open('/products/eksvagt/docs/eksvagt/readme/', {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  await page.getByRole('button', { name: 'Sider' }).click();
  await page.getByRole('link', { name: 'Changes in 4.2' }).first().click();
  expect(page.url()).toBe(`${site}/products/eksvagt/docs/eksvagt/changelog-4.2/`);
});

test('on a phone the table of contents gives way to the heading one has chosen', async () => {
  const page = await open('/products/eksvagt/docs/eksvagt/readme/', { viewport: { width: 360, height: 740 } });
  await page.getByRole('button', { name: 'På denne side' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  expect(await page.locator('#site-toc').isVisible()).toBe(false);
  expect(new URL(page.url()).hash).toBe('#settings');
});

test('a harvested document shows its text as it is, in its own language, with its pictures and links', async () => {
  const page = await open('/products/eksvagt/docs/eksvagt/noter/');
  expect(await page.locator('.prose').textContent()).toContain('{process.env.HOME}');
  await page.goto(`${site}/products/eksvagt/docs/eksvagt/readme/`);
  expect(await page.locator('.prose').getAttribute('lang')).toBe('en');
  const picture = page.locator('.prose img');
  await expect
    .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.complete && image.currentSrc))
    .toBe(`${site}/media/eksvagt/skema.webp`);
  await page.getByRole('link', { name: 'guide to rest periods' }).click();
  expect(page.url()).toBe(`${site}/products/eksvagt/docs/eksvagt-docs/vejledning/#hviletid`);
});

test('a product says where each statement comes from, and what is not known', async () => {
  const page = await open('/en/products/eksvagt/');
  const licence = page.locator('.statement', { hasText: 'MPL-2.0' });
  expect(await licence.getByRole('link', { name: 'LICENSE' }).getAttribute('href')).toMatch(
    /^https:\/\/github\.com\/eks-example\/eksvagt\/blob\/[0-9a-f]{40}\/LICENSE$/,
  );
  await page.goto(`${site}/en/products/ekside/`);
  expect(await page.getByText('has not been able to read the repositories').isVisible()).toBe(true);
  await page.goto(`${site}/en/products/eksblanket/`);
  expect(await page.locator('.notice').textContent()).toContain('since 2 Nov 2026');
});
