import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchBrowser, listenForProblems } from './listen-for-problems.ts';

/** Where the built fixture is served. */
export const site = inject('site');

let browser: Browser;
const problems: string[] = [];
const opened: Page[] = [];

/** Starts a browser for the tests of a file; after each test no page may have complained or talked to another host. */
export function useBrowser() {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.context().close()));
    expect(takeProblems()).toEqual([]);
  });
  afterAll(() => browser.close());
}

/** What the pages of this test have complained of, for a test that expects it. */
export function takeProblems(): string[] {
  return problems.splice(0);
}

/** Opens a page of the site, or of another one that a test serves. */
export async function open(path: string, options: BrowserContextOptions = {}, origin = site): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  opened.push(page);
  listenForProblems(page, origin, (problem) => problems.push(`${path}: ${problem}`));
  await page.goto(origin + path);
  return page;
}
