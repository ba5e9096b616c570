import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { catalog, contentFolder } from '../catalogue/settings.ts';

/** The community's logo, where catalog.yml names one; shown as a picture, so nothing in it can run. */
export const getStaticPaths = () =>
  catalog.logo ? [{ params: { logo: 'logo' }, props: { file: join(contentFolder, catalog.logo) } }] : [];

export const GET: APIRoute<{ file: string }> = async ({ props: { file } }) =>
  new Response(await readFile(file, 'utf8'), { headers: { 'Content-Type': 'image/svg+xml' } });
