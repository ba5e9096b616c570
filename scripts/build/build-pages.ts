import path from 'node:path';
import { build } from 'astro';
import type { Folders } from '../content/folders.ts';

const checkout = path.resolve(import.meta.dirname, '../..');

/** Lets Astro write every page. The site learns from the environment which community's content it shows. */
export async function buildPages(folders: Folders): Promise<void> {
  Object.assign(process.env, {
    CATALOG_CONTENT: folders.content,
    CATALOG_CACHE: folders.cache,
    CATALOG_OUT: folders.out,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  // Its warnings tell of empty collections and of its own bundles; what can be wrong with content, `check` has said.
  await build({ root: checkout, logLevel: 'error' });
}
