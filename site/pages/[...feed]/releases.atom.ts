import type { APIRoute } from 'astro';
import { toAtom, type Feed } from '../../catalogue/feed.ts';
import { feedRoutes } from '../../catalogue/feeds.ts';

export const getStaticPaths = feedRoutes;

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) =>
  new Response(toAtom(feed), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
