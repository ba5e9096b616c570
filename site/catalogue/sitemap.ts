import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog, outFolder } from './settings.ts';

const base = new URL(catalog.url).pathname;

/** The sitemap: pages for search engines, each with the moment its contents last changed. */
export const sitemapOptions = {
  filter: isForSearchEngines,
  serialize: <Item extends { url: string }>(page: Item) => ({ ...page, ...lastChange(page.url) }),
};

/** Whether a built page, given by its whole address, leaves it to search engines to list it. */
function isForSearchEngines(address: string): boolean {
  return !readHead(address).includes('<meta name="robots" content="noindex"');
}

/** When what a built page tells last changed, as the page itself says, for the sitemap; nothing where nobody knows. */
function lastChange(address: string): { lastmod?: string } {
  const [, lastmod] = /<meta property="article:modified_time" content="([^"]+)"/.exec(readHead(address)) ?? [];
  return lastmod === undefined ? {} : { lastmod };
}

function readHead(address: string): string {
  const path = decodeURIComponent(new URL(address).pathname).slice(base.length);
  return readFileSync(join(outFolder, path, 'index.html'), 'utf8').split('</head>', 1)[0] ?? '';
}
