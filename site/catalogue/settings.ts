import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Catalog } from '../../content/model/catalog.ts';
import { readText } from '../reads/files.ts';
import { contentFolder } from '../reads/folders.ts';

/** The community and its policies. */
export const catalog = readCatalog(join(contentFolder, 'catalog.yml'));

function readCatalog(file: string): Catalog {
  const name = relative('.', file);
  const text = readText(file);
  if (text === undefined) {
    throw new Error(`${name} is missing. Write it with at least the name and the url of the catalogue.`);
  }
  const parsed = Catalog.safeParse(parse(text));
  if (!parsed.success) throw new Error(`${name} cannot be used.\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
