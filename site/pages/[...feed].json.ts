import type { APIRoute } from 'astro';
import type { Feed } from '../catalogue/feeds/feed.ts';
import { feedRoutes } from '../catalogue/feeds/feeds.ts';
import { toJsonFeed } from '../catalogue/feeds/to-json-feed.ts';

export const getStaticPaths = () => feedRoutes();

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) =>
  new Response(toJsonFeed(feed), { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } });
