import type { APIRoute } from 'astro';
import { feedAt, feedRoutes } from '../catalogue/feeds/feeds.ts';
import { toAtom } from '../catalogue/feeds/to-atom.ts';

export const getStaticPaths = () => feedRoutes();

export const GET: APIRoute<{ path: string }> = async ({ props: { path } }) =>
  new Response(toAtom(await feedAt(path)), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
