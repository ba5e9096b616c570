import type { APIRoute } from 'astro';
import type { Feed } from '../catalogue/feeds/feed.ts';
import { feedRoutes } from '../catalogue/feeds/feeds.ts';
import { toCalendar } from '../catalogue/feeds/to-calendar.ts';

export const getStaticPaths = () => feedRoutes({ calendars: true });

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) =>
  new Response(toCalendar(feed), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
