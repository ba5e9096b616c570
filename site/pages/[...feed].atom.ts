import type { APIRoute } from 'astro';
import type { Feed } from '../catalogue/feeds/feed.ts';
import { feedRoutes } from '../catalogue/feeds/feeds.ts';
import { toAtom } from '../catalogue/feeds/to-atom.ts';

export const getStaticPaths = () => feedRoutes();

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) =>
  new Response(toAtom(feed), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
