import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { runCommand } from '../command.ts';
import { ConfigurationError, resolveFolders } from '../content/folders.ts';
import { loadContent } from '../content/load.ts';
import { listPages } from '../gates/pages.ts';
import { basePath } from '../serve/base-path.ts';
import { serveSite } from '../serve/serve-site.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];
/** The least that each category must reach, of 100. */
const least: Record<Category, number> = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
const rounds = 3;

interface Judged {
  scores: Record<Category, number>;
  /** How far the page moved while it loaded (CLS). */
  shift: number;
  /** When the largest part of the page was painted on a slow 4G line, in milliseconds, and how long it was deaf. */
  largest: number;
  blocked: number;
}

/** Of each kind the page that stands at this share of all its pages by size: 1 is the heaviest. */
const kinds = [
  { kind: 'home', pages: /^index\.html$/, share: 1 },
  { kind: 'catalogue', pages: /^products\/index\.html$/, share: 1 },
  { kind: 'product', pages: /^products\/[^/]+\/index\.html$/, share: 1 },
  { kind: 'comparison', pages: /^compare\/.+\/index\.html$/, share: 1 },
  { kind: 'documentation', pages: /^products\/[^/]+\/docs\/(.+\/)?index\.html$/, share: 0.5 },
];

/** `npm run bench:lighthouse`: judges the pages people open first as Lighthouse does on a phone, the median of three rounds. */
async function benchLighthouse(): Promise<number> {
  const { values } = parseArgs({ options: { content: { type: 'string' }, out: { type: 'string' } } });
  const { content, out } = resolveFolders(values, process.env);
  const { catalog } = (await loadContent(content)).content;
  const chosen = choosePages(out, await listPages(out));
  const server = await serveSite(out, basePath(catalog.url), 4600);
  const chrome = await launch({
    chromePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
  try {
    return await judgePages(chosen, server.address, chrome.port);
  } finally {
    chrome.kill();
    await server.close();
  }
}

async function judgePages(chosen: readonly Chosen[], site: string, port: number): Promise<number> {
  console.log(`kind           ${categories.join('  ')}  shift  largest paint  blocked  page`);
  let misses = 0;
  for (const { kind, page } of chosen) {
    const { scores, shift, largest, blocked } = await judge(site + page.replace(/index\.html$/, ''), port);
    const good = shift === 0 && categories.every((category) => scores[category] >= least[category]);
    if (!good) misses++;
    const columns = categories.map((category) => String(scores[category]).padStart(category.length));
    console.log(
      `${kind.padEnd(15)}${columns.join('  ')}  ${shift.toFixed(3)}  ${timed(largest, 13)}  ${timed(blocked, 7)}  ${page}${good ? '' : '  ✗'}`,
    );
  }
  return misses === 0 ? 0 : 1;
}

interface Chosen {
  kind: string;
  page: string;
}

function choosePages(out: string, pages: readonly string[]): Chosen[] {
  return kinds.map(({ kind, pages: address, share }) => {
    const size = (page: string) => statSync(path.join(out, page)).size;
    const bySize = pages.filter((page) => address.test(page)).toSorted((a, b) => size(a) - size(b));
    const page = bySize[Math.ceil(share * bySize.length) - 1];
    if (page === undefined)
      throw new ConfigurationError(`${out} has no page of the kind ${kind}. Build the site first.`);
    return { kind, page };
  });
}

const timed = (milliseconds: number, width: number) => `${Math.round(milliseconds)} ms`.padStart(width);

async function judge(address: string, port: number): Promise<Judged> {
  const judged: Judged[] = [];
  for (let round = 0; round < rounds; round++) {
    const result = await lighthouse(address, { port, logLevel: 'error', onlyCategories: [...categories] });
    if (!result) throw new Error(`Lighthouse gave no answer for ${address}.`);
    const { categories: found, audits } = result.lhr;
    const score = (category: Category) => Math.round((found[category]?.score ?? 0) * 100);
    judged.push({
      scores: {
        performance: score('performance'),
        accessibility: score('accessibility'),
        'best-practices': score('best-practices'),
        seo: score('seo'),
      },
      shift: audits['cumulative-layout-shift']?.numericValue ?? 1,
      largest: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
      blocked: audits['total-blocking-time']?.numericValue ?? Number.NaN,
    });
  }
  const median = judged.toSorted((a, b) => a.scores.performance - b.scores.performance)[Math.floor(rounds / 2)];
  if (!median) throw new Error('Lighthouse was asked no round.');
  return median;
}

await runCommand(benchLighthouse);
