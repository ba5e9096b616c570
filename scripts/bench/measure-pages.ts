import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { weighHeaviest } from './weigh-heaviest.ts';

/** What the finished site is in bytes and pages: sizes by name. */
export async function measurePages(out: string): Promise<Record<string, number>> {
  const sizes = sizesBelow(out);
  const heaviest = (await weighHeaviest(out)).flatMap(({ kind, bytes }): [string, number][] =>
    bytes === undefined ? [] : [[`heaviest page: ${kind}, gzip with styles`, bytes]],
  );
  return {
    pages: sizes.filter(({ name }) => name.endsWith('.html')).length,
    bytes: sum(sizes),
    'bytes of the search index': sum(sizesBelow(path.join(out, 'pagefind'))),
    ...Object.fromEntries(heaviest),
  };
}

function sizesBelow(folder: string): { name: string; size: number }[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => ({ name, size: statSync(path.join(parentPath, name)).size }));
}

function sum(sizes: readonly { size: number }[]): number {
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
