import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { findBarriers, overhangOf } from './find-barriers.ts';
import { launchBrowser, listenForProblems } from './listen-for-problems.ts';
import { serve } from './serve.ts';

/**
 * `npm run test:pages`: opens a sample of the documents of any built site in a browser, on a phone, and says what a
 * page complains of, asks from elsewhere, sticks out or puts in anyone's way.
 */
async function walk(): Promise<number> {
  const { out, pages } = readOptions();
  const found = globSync('**/index.html', { cwd: out })
    .filter((file) => file.includes('/docs/'))
    .toSorted();
  const step = Math.max(1, found.length / pages);
  const chosen = found.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  const base = new URL(/rel="canonical" href="([^"]+)"/.exec(readFileSync(join(out, 'index.html'), 'utf8'))?.[1] ?? '');
  const server = await serve(out, base.pathname.replace(/\/$/, ''));
  const site = server.origin + base.pathname.replace(/\/$/, '');
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  let problems: string[] = [];
  let faulty = 0;
  listenForProblems(page, site, (problem) => problems.push(problem));
  for (const file of chosen) {
    problems = [];
    const path = `/${file.replace(/index\.html$/, '')}`;
    await page.goto(site + encodeURI(path));
    problems.push(...(await look(page)));
    if (problems.length > 0) faulty++;
    for (const problem of problems) process.stdout.write(`${path}: ${problem}\n`);
  }
  await browser.close();
  await server.close();
  process.stdout.write(`${chosen.length} of ${found.length} pages of documents opened, ${faulty} with problems\n`);
  return faulty > 0 || chosen.length === 0 ? 1 : 0;
}

async function look(page: Page): Promise<string[]> {
  const overhang = await overhangOf(page);
  return [...(await findBarriers(page)), ...(overhang > 0 ? [`is ${overhang} pixels wider than a phone`] : [])];
}

function readOptions(): { out: string; pages: number } {
  const { values } = parseArgs({ options: { out: { type: 'string' }, pages: { type: 'string' } } });
  return { out: values.out ?? process.env['CATALOG_OUT'] ?? 'dist', pages: Number(values.pages ?? 200) };
}

process.exitCode = await walk();
