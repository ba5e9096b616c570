import type { APIRoute } from 'astro';
import { resources } from '../../../catalogue/api/resources.ts';
import { tableOf } from '../../../catalogue/api/written.ts';

export const getStaticPaths = () => resources.map(({ name }) => ({ params: { list: name } }));

/** A list of the public data for a spreadsheet. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await tableOf(params['list'] ?? '', 'csv'), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
