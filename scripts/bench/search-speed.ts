import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import { runCommand } from '../command.ts';
import { resolveFolders } from '../content/folders.ts';
import { loadContent } from '../content/load.ts';
import { basePath } from '../serve/base-path.ts';
import { serveSite } from '../serve/serve-site.ts';

/** A slow 4G line as Lighthouse and WebPageTest mean it, and a phone a quarter as fast as this machine. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowness = 4;
const rounds = 5;
/** The longest that an answer may take, in milliseconds. */
const most = 500;

/** `npm run bench:search-speed`: how long products take to answer on the built home page, on a slow line and phone. */
async function benchSearchSpeed(): Promise<number> {
  const { values } = parseArgs({
    options: { content: { type: 'string' }, out: { type: 'string' }, ask: { type: 'string', default: 'vagt' } },
  });
  const { content, out } = resolveFolders(values, process.env);
  const { catalog } = (await loadContent(content)).content;
  const server = await serveSite(out, basePath(catalog.url), 4600);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const read = await medianOf(() => timeAnswers(browser, server.address, values.ask, 2_000));
    const atOnce = await medianOf(() => timeAnswers(browser, server.address, values.ask, 0));
    console.log('from a letter to its products, median of five   first letter  next letters');
    console.log(`two seconds after the page was painted        ${columns(read)}`);
    console.log(`the moment the page was painted               ${columns(atOnce)}`);
    return Math.max(...read) > most ? 1 : 0;
  } finally {
    await browser.close();
    await server.close();
  }
}

type Times = [first: number, next: number];

/** Types a question letter by letter on a page that was never opened before. */
async function timeAnswers(browser: Browser, address: string, ask: string, wait: number): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  const field = page.getByRole('searchbox');
  await field.waitFor();
  await page.waitForTimeout(wait);
  const times: number[] = [];
  for (const letter of ask) times.push(await timeLetter(page, letter));
  await context.close();
  const [first = Number.NaN, ...next] = times;
  return [first, Math.max(...next)];
}

async function timeLetter(page: Page, letter: string): Promise<number> {
  const answered = page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        // Said of every answer, of an empty one too.
        const status = document.querySelector('quick-search [role="status"]');
        const input = document.querySelector('input[type="search"]');
        if (!status || !input) {
          reject(new Error('The home page has no search field with suggestions; see SearchForm.astro.'));
          return;
        }
        let started = Number.NaN;
        input.addEventListener('input', () => (started = performance.now()), { once: true, capture: true });
        new MutationObserver((_, observer) => {
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - started));
        }).observe(status, { childList: true });
      }),
  );
  await page.getByRole('searchbox').pressSequentially(letter);
  return answered;
}

/** The median of each figure over the rounds. */
async function medianOf(measure: () => Promise<Times>): Promise<Times> {
  const measured: Times[] = [];
  for (let round = 0; round < rounds; round++) measured.push(await measure());
  const median = (at: 0 | 1) => measured.map((times) => times[at]).toSorted((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
  return [median(0), median(1)];
}

const columns = (times: Times) => times.map((time) => `${Math.round(time)} ms`.padStart(14)).join('');

await runCommand(benchSearchSpeed);
