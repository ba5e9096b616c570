import type { APIRoute } from 'astro';
import { itemsOf } from '../../../catalogue/api/files.ts';
import { resources } from '../../../catalogue/api/resources.ts';
import { toCsv } from '../../../catalogue/api/to-csv.ts';

export const getStaticPaths = () => resources.map(({ name }) => ({ params: { list: name } }));

/** A list of the public data for a spreadsheet. */
export const GET: APIRoute = async ({ params }) => {
  const items = await itemsOf(params['list'] ?? '');
  return new Response(toCsv(items), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
