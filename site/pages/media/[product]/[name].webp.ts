import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { listFiles, listFolders, readBytes } from '../../../reads/files.ts';
import { harvestedFolder } from '../../../reads/folders.ts';

/** One address for each picture that the harvest has made. It makes WebP and nothing else, so nothing else is served. */
export function getStaticPaths() {
  return listFolders(harvestedFolder).flatMap((product) =>
    listFiles(join(harvestedFolder, product, 'media'), '.webp').map((file) => ({
      params: { product, name: file.replace(/\.webp$/, '') },
    })),
  );
}

/** A picture, as the harvest left it. */
export const GET: APIRoute = ({ params: { product = '', name = '' } }) => {
  const picture = readBytes(join(harvestedFolder, product, 'media', `${name}.webp`));
  return new Response(picture && new Uint8Array(picture), { headers: { 'Content-Type': 'image/webp' } });
};
