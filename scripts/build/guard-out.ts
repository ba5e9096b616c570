import path from 'node:path';
import { ConfigurationError, type Folders } from '../content/folders.ts';

/** A build empties the out folder first, so it must not be, or hold, anything that people or the harvest wrote. */
export function guardOut({ content, cache, out }: Folders, checkout: string): void {
  const precious = [checkout, content, cache].find((folder) => isWithin(folder, out));
  if (!precious) return;
  throw new ConfigurationError(
    `The out folder ${out} holds ${precious}, and a build empties the out folder. Name an empty folder with --out or CATALOG_OUT.`,
  );
}

function isWithin(folder: string, outer: string): boolean {
  const way = path.relative(outer, folder);
  return way === '' || (!path.isAbsolute(way) && way.split(path.sep)[0] !== '..');
}
