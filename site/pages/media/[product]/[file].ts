import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { harvestedFolder } from '../../../catalogue/settings.ts';

/** One address for each picture that the harvest has made. */
export async function getStaticPaths() {
  const products = await readdir(harvestedFolder, { withFileTypes: true }).catch(() => []);
  const listings = products.map(async ({ name: product }) => {
    const files = await readdir(join(harvestedFolder, product, 'media'), { withFileTypes: true }).catch(() => []);
    return files.filter((file) => file.isFile()).map((file) => ({ params: { product, file: file.name } }));
  });
  return (await Promise.all(listings)).flat();
}

/** A picture, as the harvest left it. */
export const GET: APIRoute = async ({ params: { product = '', file = '' } }) =>
  new Response(await readFile(join(harvestedFolder, product, 'media', file)));
