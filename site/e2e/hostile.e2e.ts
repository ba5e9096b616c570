import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ICAL from 'ical.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileShells } from './compile-shells.ts';
import { findBarriers } from './find-barriers.ts';
import { launchBrowser, listenForProblems } from './listen-for-problems.ts';
import { serve } from './serve.ts';

const secret = 'a-secret-that-must-not-be-published';
const folder = mkdtempSync(join(tmpdir(), 'catalogue-hostile-'));
const out = join(folder, 'out');
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let harvested: { code: number; said: string };
let built: typeof harvested;

/** Runs a command of the project on the hostile community, as a process like any other. */
function run(...args: string[]): Promise<typeof harvested> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      args,
      {
        maxBuffer: 64 * 1024 * 1024,
        env: {
          ...{ PATH: process.env['PATH'], CATALOG_TEST_SECRET: secret, ASTRO_TELEMETRY_DISABLED: '1' },
          // A token as the workflow has one, and a GitHub that is not there.
          ...{ GITHUB_TOKEN: secret, GITHUB_API_URL: 'http://127.0.0.1:9' },
          ...{ CATALOG_CONTENT: join(folder, 'content'), CATALOG_CACHE: join(folder, 'cache'), CATALOG_OUT: out },
          CATALOG_MIRROR: `https://github.com/=${pathToFileURL(join(folder, 'mirror')).href}/`,
        },
      },
      (_, stdout, stderr) => done({ code: child.exitCode ?? -1, said: stdout + stderr }),
    );
  });
}

beforeAll(async () => {
  await run('scripts/testing/make-hostile-community.ts', folder);
  harvested = await run('scripts/harvest.ts', '--json');
  built = await run('scripts/build.ts');
  browser = await launchBrowser();
  server = await serve(out, '');
}, 600_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Every file below a folder, as a path from there; links are not followed. */
const filesBelow = (base: string) =>
  readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(base, join(entry.parentPath, entry.name)))
    .toSorted();
const read = (file: string) => readFileSync(join(out, file), 'latin1');

test('no document stops the harvest or the build', () => {
  expect(harvested).toMatchObject({ code: 0 });
  expect(built).toMatchObject({ code: 0 });
});

test('every document has its page, also those that had to become plain text', () => {
  const written = filesBelow(join(folder, 'mirror/example/hostile'));
  const expected = written.filter((file) => /\.(mdx?|rst|adoc)$/i.test(file) && !/[\p{Cc}\u202e]/u.test(file));
  const shells = filesBelow(join(folder, 'content/harvested/hostile/docs/latest')).filter((file) =>
    file.endsWith('.mdx'),
  );
  expect(expected.length).toBeGreaterThan(60);
  expect(shells).toHaveLength(expected.length);
  expect(harvested.said).toContain('Shown as plain text');
});

test('@astrojs/mdx makes the same HTML of the same files as the site’s own reader', async () => {
  const harvest = join(folder, 'content/harvested');
  const { compiled, read } = await compileShells(harvest, join(folder, 'mdx'));
  expect(read.size).toBeGreaterThan(60);
  expect(compiled).toEqual(read);
}, 120_000);

test('nothing of it ran on the way', () => {
  expect(existsSync(join(folder, 'witness'))).toBe(false);
  expect(filesBelow(folder).filter((file) => file.endsWith('/witness'))).toEqual([]);
});

test('nothing is published that was not in the repository, and no secret or token', () => {
  const files = filesBelow(out);
  expect(files.length).toBeGreaterThan(100);
  for (const found of [secret, 'root:x:0:0', 'This file is not a part of the repository']) {
    expect(files.filter((file) => read(file).includes(found))).toEqual([]);
  }
  expect(harvested.said + built.said).not.toContain(secret);
});

test('names that hide something, and what is no file of the repository, are left out and said', () => {
  for (const said of ['files have names that are not safe to use', 'tags have names with characters that hide']) {
    expect(harvested.said).toContain(said);
  }
  expect(harvested.said).toMatch(/docs\/passwd\.md: .*no file of this repository/);
});

test('no file holds a character that turns text around or that its format cannot hold', () => {
  const texts = filesBelow(out).filter((file) => /\.(html|xml|atom|json|ics|csv|svg|txt|yml)$/.test(file));
  expect(texts.length).toBeGreaterThan(100);
  const odd = /(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/u;
  expect(texts.filter((file) => odd.test(readFileSync(join(out, file), 'utf8')))).toEqual([]);
});

test('feeds, calendars and data can be read, whatever the tags are called', async () => {
  const files = filesBelow(out);
  const page = await browser.newPage();
  const isXml = (text: string) =>
    !new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror');
  const broken: string[] = [];
  for (const file of files.filter((name) => /\.(xml|atom|svg)$/.test(name))) {
    if (!(await page.evaluate(isXml, readFileSync(join(out, file), 'utf8')))) broken.push(file);
  }
  expect(broken).toEqual([]);
  for (const file of files.filter((name) => name.endsWith('.json')))
    expect(() => JSON.parse(readFileSync(join(out, file), 'utf8')) as unknown, file).not.toThrow();
  const feed = read('products/hostile/releases.atom');
  expect(feed).toContain('v0.9.0-%3C%2Fscript%3E');
  const calendar = ICAL.Component.fromString(readFileSync(join(out, 'products/hostile/releases.ics'), 'utf8'));
  const summaries = calendar.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('summary'));
  expect(summaries.length).toBe(feed.split('<entry>').length - 1);
});

test('pictures are ours, and small', () => {
  const media = filesBelow(join(out, 'media'));
  expect(media.length).toBeGreaterThan(0);
  expect(media.filter((file) => !file.endsWith('.webp'))).toEqual([]);
});

test('opened in a browser, no page does anything but show itself', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const problems: string[] = [];
  let path = '';
  listenForProblems(page, server.origin, (problem) => problems.push(`${path}: ${problem}`));
  const pages = filesBelow(out).filter(
    (file) => /^products\/.*\.html$/.test(file) && !read(file).includes('http-equiv="refresh"'),
  );
  expect(pages.filter((file) => file.startsWith('products/hostile/docs/')).length).toBeGreaterThan(60);
  let described = 0;
  for (const file of pages) {
    path = `/${file.replace(/index\.html$/, '')}`;
    await page.goto(server.origin + encodeURI(path));
    const headings = await page.locator('h1').count();
    const active = await page.locator('script:not([src], [type="application/ld+json"]), iframe, object, embed').count();
    expect({ path, headings, active }).toEqual({ path, headings: 1, active: 0 });
    const data = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(() => data.map((text) => JSON.parse(text) as unknown), path).not.toThrow();
    described += data.length;
  }
  expect(described).toBeGreaterThan(0);
  expect(problems).toEqual([]);
}, 300_000);

test('an address that a page had before leads to where it is now', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/en/products/hostile/docs/hostile/docs/before/`);
  await page.waitForURL('**/hostile/docs/after/');
  expect(await page.locator('h1').textContent()).toBe('Moved');
  await page.getByRole('link', { name: '1.0.0', exact: true }).click();
  expect(page.url()).toBe(`${server.origin}/en/products/hostile/docs/@1.0.0/hostile/docs/before/`);
});

test('a diagram is drawn when asked for, as a picture in which nothing runs', async () => {
  const page = await browser.newPage();
  const problems: string[] = [];
  listenForProblems(page, server.origin, (problem) => problems.push(problem));
  await page.goto(`${server.origin}/en/products/hostile/docs/hostile/docs/drawn/`);
  const figures = page.locator('figure.diagram');
  expect(await figures.locator('img').count()).toBe(0);
  await figures.nth(0).getByRole('button').click();
  await figures.nth(0).locator('img').waitFor();
  await figures.nth(1).getByRole('button').click();
  await figures.nth(1).locator('img').waitFor();
  expect(await figures.nth(0).locator('summary').textContent()).toBe('Show as text');
  await figures.nth(2).getByRole('button').click();
  await figures.nth(2).getByText('could not be drawn').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  // What the library would let through, the policy of the frame stops.
  expect(problems.filter((problem) => !/inline event handler .* The action has been blocked/.test(problem))).toEqual(
    [],
  );
});
