/** What a new user comes for, in at most four actions each, with script and without. */
import { expect, test } from 'vitest';
import { open, site, useBrowser } from './browser.ts';

useBrowser();

const without = { javaScriptEnabled: false };

test('find something for rosters: type, and choose', async () => {
  const page = await open('/');
  await page.getByRole('searchbox').fill('vagtplan');
  await page.locator('.suggestions').getByRole('link', { name: 'EksVagt', exact: true }).click();
  await page.waitForURL(`${site}/products/eksvagt/`);
});

test('find something for rosters without script: by its task area on the home page', async () => {
  const page = await open('/', without);
  await page.getByRole('link', { name: 'Selvbetjening og blanketter' }).click();
  await page.locator('.card').getByRole('link', { name: 'EksBlanket', exact: true }).click();
  expect(page.url()).toBe(`${site}/products/eksblanket/`);
});

test('see what is used in my region, and by whom', async () => {
  const page = await open('/products/');
  await page.getByLabel('Region Opdigtet').check();
  await page.getByText('2 løsninger', { exact: true }).waitFor();
  await page.locator('.card:visible').getByRole('link', { name: 'EksVagt' }).click();
  expect(await page.getByRole('link', { name: 'Eksby Kommune' }).first().isVisible()).toBe(true);
});

test('see what is used in my region, and by whom, without script', async () => {
  const page = await open('/products/', without);
  await page.getByRole('link', { name: 'Region Opdigtet' }).click();
  await page.locator('.card').getByRole('link', { name: 'EksVagt' }).click();
  expect(await page.getByRole('link', { name: 'Eksby Kommune' }).first().isVisible()).toBe(true);
});

test('compare two: tick, tick, go', async () => {
  const page = await open('/products/');
  await page.getByLabel('Sammenlign EksBlanket').check();
  await page.getByLabel('Sammenlign EksBooking').check();
  await page.getByRole('link', { name: 'Sammenlign 2 løsninger' }).click();
  await page.getByText('Sammenligner EksBlanket, EksBooking.').waitFor();
  expect(page.url()).toBe(`${site}/compare/?p=eksblanket,eksbooking`);
  expect(await page.locator('tr.differs th', { hasText: 'Fase' }).count()).toBe(0);
  expect(await page.locator('tr.differs th', { hasText: 'Hvad den gør' }).textContent()).toContain('Forskellig');
  await page.getByLabel('Tilføj en løsning').selectOption('eksvagt');
  await page.getByRole('columnheader', { name: 'EksVagt' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Fjern EksBooking' }).click();
  await page.getByText('Sammenligner EksBlanket, EksVagt.').waitFor();
  expect(page.url()).toBe(`${site}/compare/?p=eksblanket,eksvagt`);
});

test('what was ticked and what is shown of a comparison survive a reload', async () => {
  const page = await open('/products/');
  await page.getByLabel('Sammenlign EksBlanket').check();
  await page.getByLabel('Sammenlign EksVagt').check();
  await page.reload();
  await page.getByRole('link', { name: 'Sammenlign 2 løsninger' }).click();
  await page.getByText('Sammenligner EksBlanket, EksVagt.').waitFor();
  await page.getByLabel('Vis kun forskelle').check();
  expect(page.url()).toBe(`${site}/compare/?p=eksblanket,eksvagt&differences`);
  await page.reload();
  await page.getByText('Sammenligner EksBlanket, EksVagt.').waitFor();
  expect(await page.getByLabel('Vis kun forskelle').isChecked()).toBe(true);
});

test('a comparison in the address says without script why it is not there, and leads to those that are', async () => {
  const page = await open('/compare/?p=eksblanket,eksvagt', without);
  expect(await page.locator('.notice').textContent()).toContain('kun stilles op ved siden af hinanden med JavaScript');
  await page.locator('.notice').getByRole('link', { name: 'Løsninger, der ligner hinanden' }).click();
  expect(await page.getByRole('link', { name: 'EksBooking' }).first().isVisible()).toBe(true);
});

test('compare two without script: from one of them', async () => {
  const page = await open('/products/eksblanket/', without);
  await page.getByRole('link', { name: 'EksBlanket og EksBooking' }).click();
  expect(page.url()).toBe(`${site}/compare/eksblanket/eksbooking/`);
  const rows = page.locator('.compare tbody tr');
  const before = await rows.filter({ visible: true }).count();
  await page.getByLabel('Vis kun forskelle').check();
  expect(await rows.filter({ visible: true }).count()).toBeLessThan(before);
});

test.each([
  ['with script', {}],
  ['without script', without],
])('find the vendor %s: on the product’s page', async (_, options) => {
  const page = await open('/products/eksblanket/', options);
  await page.getByRole('link', { name: 'Fiktiv Drift' }).first().click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Fiktiv Drift');
});

test.each([
  ['with script', {}],
  ['without script', without],
])('print %s: the page of a product, found by its area, is one page on paper', async (_, options) => {
  const page = await open('/', options);
  await page.getByRole('link', { name: 'Arbejdstid og vagtplaner' }).click();
  await page.locator('.card').getByRole('link', { name: 'EksVagt', exact: true }).click();
  await page.waitForURL(`${site}/products/eksvagt/`);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test.each([
  ['KLE number', '81.22'],
  ['hosting', 'Hos en leverandør'],
])('what can be known is filtered by, without script too: %s', async (_, value) => {
  const page = await open('/products/', without);
  await page.locator('.facet').getByRole('link', { name: value, exact: true }).click();
  expect(await page.locator('.card h2').allTextContents()).toEqual(['EksVagt']);
});

test('what is not known of a product is said, and not left out', async () => {
  const page = await open('/products/ekside/', without);
  for (const label of ['KLE-nummer', 'Hvor den kører', 'Pris'])
    expect(await page.locator('.statement', { hasText: label }).textContent(), label).toMatch(
      /Ikke oplyst|kender ingen/,
    );
});

test('a phone has room for two products side by side, and for the words that say what is compared', async () => {
  const page = await open('/compare/eksblanket/eksbooking/', { viewport: { width: 360, height: 780 } });
  const fits = await page.locator('.scroll:has(.compare)').evaluate((frame) => frame.scrollWidth <= frame.clientWidth);
  const narrowest = await page
    .locator('.compare :is(th, td)')
    .evaluateAll((cells) => Math.min(...cells.map((cell) => cell.getBoundingClientRect().width)));
  expect(fits).toBe(true);
  expect(narrowest).toBeGreaterThan(80);
});

test('print: a comparison shows its table and nothing to click', async () => {
  const page = await open('/compare/eksblanket/eksbooking/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.compare').isVisible()).toBe(true);
  expect(await page.getByLabel('Vis kun forskelle').isVisible()).toBe(false);
  expect(sheetsOf(await page.pdf({ format: 'A4' }))).toBe(1);
});

test('print: what matters of a product for a decision is one sheet', async () => {
  const page = await open('/products/eksvagt/');
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});

/** A page object of a PDF names its type (ISO 32000-1, 7.7.3.3). */
function sheetsOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test('the list in another order or form is a page of its own and keeps what is chosen', async () => {
  const page = await open('/products/?stage=project');
  await page.getByRole('link', { name: 'tabel' }).click();
  expect(page.url()).toBe(`${site}/products/view/table/name/?stage=project`);
  await page.getByText('2 løsninger').waitFor();
  const plain = await open('/products/', without);
  await plain.getByRole('link', { name: 'seneste udgivelse' }).click();
  expect(await plain.locator('.card h2').first().textContent()).toContain('EksVagt');
});
