import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog, outFolder } from './settings.ts';

const base = new URL(catalog.url).pathname;

/** Whether a built page, given by its whole address, leaves it to search engines to list it. */
export function isForSearchEngines(address: string): boolean {
  const path = decodeURIComponent(new URL(address).pathname).slice(base.length);
  return !readFileSync(join(outFolder, path, 'index.html'), 'utf8').includes('<meta name="robots" content="noindex"');
}
