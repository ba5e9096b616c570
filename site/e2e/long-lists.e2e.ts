import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from './build-site.ts';
import { open, useBrowser } from './browser.ts';
import { findBarriers, overhangOf } from './find-barriers.ts';
import { serve } from './serve.ts';

useBrowser();

/** More than stand on one page of a list. */
const many = 130;
let folder: string;
let server: { origin: string; close: () => Promise<unknown> };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(folder, 'content', file)), { recursive: true });
    await writeFile(join(folder, 'content', file), text);
  };
  await write('catalog.yml', 'name: Mange\nurl: https://mange.example/\n');
  for (let n = 101; n <= 100 + many; n++) {
    const stage = n % 2 ? 'product' : 'project';
    await write(
      `products/p${n}.yml`,
      `name: Løsning ${n}\nsummary: {da: Løser ${n}., en: Solves ${n}.}\nstage: ${stage}\n`,
    );
    await write(`organisations/o${n}.yml`, `name: Forening ${n}\nkind: association\n`);
  }
  await buildSite(join(folder, 'content'), folder);
  server = await serve(join(folder, 'site'), '');
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const visit = (path: string, options = {}) => open(path, options, server.origin);
const shown = (page: Page, entries: string) =>
  page.locator(entries).evaluateAll((all) => all.filter((entry) => !entry.hasAttribute('hidden')).length);

test.each([
  ['/products/', '[data-item]', 'Løsning 230'],
  ['/products/page/2/', '[data-item]', 'Løsning 101'],
  ['/products/view/table/name/', '[data-item]', 'Løsning 230'],
  ['/organisations/', '[data-words]', 'Forening 230'],
])('%s finds what stands on its other pages, and has no barrier before and after', async (path, entries, words) => {
  const page = await visit(path);
  expect(await page.locator('.page-links a').count()).toBe(2);
  expect(await findBarriers(page)).toEqual([]);
  await page.locator('.filter-text input').fill(words);
  await page.locator('.page-links').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: words }).waitFor();
  expect(await shown(page, entries)).toBe(1);
  await page.locator('.filter-text input').fill('');
  await page.waitForFunction(
    ([selector, count]) => document.querySelectorAll(`${selector}:not([hidden])`).length === count,
    [entries, many] as const,
  );
  await page.setViewportSize({ width: 320, height: 900 });
  expect([await findBarriers(page), await overhangOf(page)]).toEqual([[], 0]);
});

test('a tick is counted over all pages, and what comes from another page can be compared', async () => {
  const page = await visit('/products/');
  await page.getByRole('checkbox', { name: 'Projekt' }).check();
  await page.getByText(`${many / 2} løsninger`).waitFor();
  await page.locator('[data-item="p230"] .compare-box input').check();
  expect(await page.locator('compare-tray').isVisible()).toBe(true);
});

test('of many products that answer, all can be seen', async () => {
  const page = await visit('/');
  await page.getByRole('searchbox').fill('løsning');
  await page.getByRole('link', { name: `Vis alle ${many} løsninger` }).click();
  await page.getByText(`${many} resultater`).waitFor();
  expect(await page.locator('.found-products li').count()).toBe(8);
  await page.locator('.found-products').getByRole('button', { name: 'Vis flere' }).click();
  expect(await page.locator('.found-products li').count()).toBe(many);
  expect(await page.evaluate(() => document.activeElement?.closest('li')?.previousElementSibling !== null)).toBe(true);
});

test('without script the pages lead to each other', async () => {
  const page = await visit('/products/', { javaScriptEnabled: false });
  await page.locator('.page-links a').last().click();
  expect(new URL(page.url()).pathname).toBe('/products/page/2/');
  expect(await page.locator('[data-item]').count()).toBe(many - 120);
});
