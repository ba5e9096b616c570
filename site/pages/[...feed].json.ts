import type { APIRoute } from 'astro';
import { feedAt, feedRoutes } from '../catalogue/feeds/feeds.ts';
import { toJsonFeed } from '../catalogue/feeds/to-json-feed.ts';

export const getStaticPaths = () => feedRoutes();

export const GET: APIRoute<{ path: string }> = async ({ props: { path } }) =>
  new Response(toJsonFeed(await feedAt(path)), { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } });
