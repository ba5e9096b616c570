import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalog, contentFolder } from '../catalogue/settings.ts';

/** The community's logo, linked to where catalog.yml names one; shown as a picture, so nothing in it can run. */
export async function GET() {
  const logo = catalog.logo ? await readFile(join(contentFolder, catalog.logo)) : '';
  return new Response(logo, { headers: { 'Content-Type': 'image/svg+xml' } });
}
