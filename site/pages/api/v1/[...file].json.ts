import type { APIRoute } from 'astro';
import { apiFiles } from '../../../catalogue/api/files.ts';
import type { ApiFile } from '../../../catalogue/api/pages-of-list.ts';

export async function getStaticPaths() {
  const files = await apiFiles();
  return files.map((file) => ({ params: { file: file.path.replace(/\.json$/, '') }, props: { file } }));
}

/** One file of the public data. */
export const GET: APIRoute<{ file: ApiFile }> = async ({ props: { file } }) =>
  new Response(JSON.stringify(await file.make(), null, 1), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
