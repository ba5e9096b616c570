import { join, resolve } from 'node:path';

/** The community's folder, from `CATALOG_CONTENT`. */
export const contentFolder = resolve(process.env['CATALOG_CONTENT'] ?? 'content');

/** What can be made again, from `CATALOG_CACHE`. */
export const cacheFolder = resolve(process.env['CATALOG_CACHE'] ?? '.cache');

/** What the harvest has written. */
export const harvestedFolder = join(contentFolder, 'harvested');
