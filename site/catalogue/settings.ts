import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Catalog } from '../../content/model/catalog.ts';

/** The community's folder, from `CATALOG_CONTENT`. */
export const contentFolder = resolve(process.env['CATALOG_CONTENT'] ?? 'content');

/** Where the finished site is written, from `CATALOG_OUT`. */
export const outFolder = resolve(process.env['CATALOG_OUT'] ?? 'dist');

/** What can be made again, from `CATALOG_CACHE`. */
export const cacheFolder = resolve(process.env['CATALOG_CACHE'] ?? '.cache');

/** What the harvest has written. */
export const harvestedFolder = join(contentFolder, 'harvested');

/** The community and its policies. */
export const catalog = readCatalog(join(contentFolder, 'catalog.yml'));

function readCatalog(file: string): Catalog {
  const name = relative('.', file);
  if (!existsSync(file)) {
    throw new Error(`${name} is missing. Write it with at least the name and the url of the catalogue.`);
  }
  const parsed = Catalog.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${name} cannot be used.\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
