import type { APIRoute } from 'astro';
import { apiPaths, makeApiFile } from '../../../catalogue/api/files.ts';

export async function getStaticPaths() {
  return (await apiPaths()).map((path) => ({ params: { file: path.replace(/\.json$/, '') }, props: { path } }));
}

/** One file of the public data. */
export const GET: APIRoute<{ path: string }> = async ({ props: { path } }) =>
  new Response(await makeApiFile(path), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
