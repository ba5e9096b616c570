import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { catalog } from '../catalogue/settings.ts';
import { readText } from '../reads/files.ts';
import { contentFolder } from '../reads/folders.ts';

/** The community's logo, where catalog.yml names one; shown as a picture, so nothing in it can run. */
export const getStaticPaths = () =>
  catalog.logo ? [{ params: { logo: 'logo' }, props: { file: join(contentFolder, catalog.logo) } }] : [];

export const GET: APIRoute<{ file: string }> = ({ props: { file } }) =>
  new Response(readText(file), { headers: { 'Content-Type': 'image/svg+xml' } });
