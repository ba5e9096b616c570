import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, site, useBrowser } from './browser.ts';

useBrowser();

/** The pages that the page itself asks for, without anybody going there. */
function listenForPages(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') asked.push(request.url().slice(site.length));
  });
  return asked;
}

const link = (page: Page) => page.getByRole('navigation').getByRole('link', { name: 'Løsninger' }).first();

test('a page is fetched when somebody is about to go there, once', async () => {
  const page = await open('/');
  const asked = listenForPages(page);
  await link(page).hover();
  await page.waitForTimeout(400);
  await page.mouse.move(0, 0);
  await link(page).hover();
  await page.waitForTimeout(400);
  expect(asked.filter((address) => address === '/products/')).toHaveLength(1);
});

test('whoever saves data gets nothing ahead', async () => {
  const page = await open('/');
  await page.evaluate(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const asked = listenForPages(page);
  await link(page).hover();
  await page.waitForTimeout(400);
  expect(asked).not.toContain('/products/');
});
