import type { APIRoute } from 'astro';
import { toJsonFeed, type Feed } from '../../catalogue/feed.ts';
import { feedRoutes } from '../../catalogue/feeds.ts';

export const getStaticPaths = feedRoutes;

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) =>
  new Response(toJsonFeed(feed), { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } });
