import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { open, site, useBrowser } from './browser.ts';

useBrowser();

/** The content as it is written: the digest is of its very order. */
const Written = z.object({ content: z.unknown() });
const Dossier = z.object({ digest: z.string(), content: z.looseObject({ claims: z.array(z.unknown()) }) });

test('the sections of a product stand in the order in which one decides', async () => {
  const page = await open('/products/eksvagt/');
  const sections = await page.locator('.record > h2').evaluateAll((headings) => headings.map(({ id }) => id));
  const order = ['status', 'used-by', 'what-it-takes', 'who-helps', 'releases', 'documentation', 'related', 'licence'];
  expect(sections.filter((id) => order.includes(id))).toEqual(order);
});

test('cards and table count users by the larger of names and published figure', async () => {
  const page = await open('/products/view/table/used/', { javaScriptEnabled: false });
  expect(await page.locator('tbody tr').first().textContent()).toMatch(/EksVagt.*12\+ kommuner/s);
  await page.goto(`${site}/en/products/`);
  expect(await page.locator('.card', { hasText: 'EksVagt' }).textContent()).toContain('12+ municipalities');
});

test('those who use a solution and those who try it out stand apart, each with their number', async () => {
  const page = await open('/products/eksblanket/');
  const users = page.locator('.record', { has: page.locator('#used-by') });
  expect(await users.locator('h4').allTextContents()).toEqual(['2 i brug', '1 afprøver']);
  expect(await users.locator('h4', { hasText: 'afprøver' }).locator('+ .uses').textContent()).toContain('Nabosogn');
});

test('whom to ask and where its users meet is told with its source, or else the community’s own address', async () => {
  const page = await open('/products/eksvagt/', { javaScriptEnabled: false });
  const helps = page.locator('.record', { has: page.locator('#who-helps') });
  expect(await helps.getByRole('link', { name: 'vagt@eks.example' }).getAttribute('href')).toBe(
    'mailto:vagt@eks.example',
  );
  expect(await helps.getByRole('link', { name: 'Brugergruppens møder' }).count()).toBe(1);
  await page.goto(`${site}/products/eksblanket/`);
  await page.getByRole('link', { name: 'Spørg fællesskabet eller en leverandør.' }).click();
  expect(new URL(page.url()).hash).toBe('#who-helps');
  expect(await helps.getByRole('link', { name: 'kontakt@eks.example' }).count()).toBe(1);
});

test('a price is told with its year and source, an integration leads to the product it is', async () => {
  const page = await open('/en/products/eksvagt/');
  const price = page.locator('.statement', { hasText: 'DKK' });
  expect((await price.textContent())?.replace(/\s+/g, ' ')).toContain('DKK 12,500 a year (2026)');
  expect(await price.getByRole('link').getAttribute('href')).toBe('https://eks.example/eksvagt');
  await page.getByRole('link', { name: 'EksBlanket', exact: true }).first().click();
  expect(page.url()).toBe(`${site}/en/products/eksblanket/`);
});

test('a screenshot opens large without script, and Escape leads back to where one was', async () => {
  const page = await open('/products/eksvagt/', { javaScriptEnabled: false });
  const small = page.getByRole('button', { name: 'Vis stort: Vagtplanen for en uge' });
  await small.focus();
  await page.keyboard.press('Enter');
  const large = page.getByRole('img', { name: 'Vagtplanen for en uge, med hviletid i blåt' });
  await large.waitFor();
  await page.keyboard.press('Escape');
  await large.waitFor({ state: 'hidden' });
  expect(await page.locator(':focus').getAttribute('aria-label')).toMatch(/^Vis stort/);
});

test('on paper a product is one page', async () => {
  const page = await open('/products/eksvagt/');
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('every claim of the dossier leads to its source, and the fingerprint can be checked', async () => {
  const page = await open('/products/eksvagt/dossier/', { javaScriptEnabled: false });
  const json: unknown = await (await fetch(`${site}/products/eksvagt/dossier.json`)).json();
  const [dossier, { content }] = [Dossier.parse(json), Written.parse(json)];
  expect(createHash('sha256').update(JSON.stringify(content)).digest('hex')).toBe(dossier.digest);
  expect(await page.locator('.digest').first().textContent()).toBe(dossier.digest);
  expect(await page.locator('.claims > div').count()).toBe(dossier.content.claims.length);
  const cited = await page.locator('.claims a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(cited.length).toBeGreaterThan(5);
  for (const id of cited) expect(await page.locator(`.footnotes ${id}`).count(), String(id)).toBe(1);
});
