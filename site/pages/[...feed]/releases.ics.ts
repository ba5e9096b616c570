import type { APIRoute } from 'astro';
import { toCalendar, type Feed } from '../../catalogue/feed.ts';
import { feedRoutes } from '../../catalogue/feeds.ts';

export const getStaticPaths = feedRoutes;

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) =>
  new Response(toCalendar(feed), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
