import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { measureSite } from '../build/measure.ts';
import { weighHeaviest } from './weigh-heaviest.ts';

/** What the finished site is in bytes and pages: sizes by name. */
export async function measurePages(out: string): Promise<Record<string, number>> {
  const { pages, bytes } = await measureSite(out);
  const heaviest = (await weighHeaviest(out)).flatMap(({ kind, bytes }): [string, number][] =>
    bytes === undefined ? [] : [[`heaviest page: ${kind}, gzip with styles`, bytes]],
  );
  return {
    pages,
    bytes,
    'bytes of the search index': bytesBelow(path.join(out, 'pagefind')),
    ...Object.fromEntries(heaviest),
  };
}

function bytesBelow(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
}
