import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { harvestedFolder } from '../../../catalogue/settings.ts';
import { listFiles } from '../../../loaders/folder.ts';

/** One address for each picture that the harvest has made. It makes WebP and nothing else, so nothing else is served. */
export async function getStaticPaths() {
  const files = await listFiles(harvestedFolder, '*/media/*.webp');
  return files.map((file) => {
    const [product, , name] = file.replace(/\.webp$/, '').split('/');
    return { params: { product, name } };
  });
}

/** A picture, as the harvest left it. */
export const GET: APIRoute = async ({ params: { product = '', name = '' } }) =>
  new Response(await readFile(join(harvestedFolder, product, 'media', `${name}.webp`)), {
    headers: { 'Content-Type': 'image/webp' },
  });
