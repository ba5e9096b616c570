import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

/** Where the built fixture is served. */
export const site = inject('site');

let browser: Browser;
const problems: string[] = [];
const opened: Page[] = [];

/** Starts a browser for the tests of a file; after each test no page may have complained or talked to another host. */
export function useBrowser() {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    });
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

/** Opens a page of the site, or of another address. */
export async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  opened.push(page);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`${path}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${path}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site}/`)) problems.push(`${path} asked for ${request.url()}`);
  });
  await page.goto(site + path);
  return page;
}
