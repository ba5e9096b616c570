import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalog, contentFolder } from '../catalogue/settings.ts';

/** The community's logo, where catalog.yml names one. */
export function getStaticPaths() {
  return catalog.logo ? [{ params: { logo: 'logo' }, props: { file: join(contentFolder, catalog.logo) } }] : [];
}

/** Linked to as a picture, so nothing in it can run. */
export async function GET({ props }: { props: { file: string } }) {
  return new Response(await readFile(props.file), { headers: { 'Content-Type': 'image/svg+xml' } });
}
