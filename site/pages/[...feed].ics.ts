import type { APIRoute } from 'astro';
import { feedAt, feedRoutes } from '../catalogue/feeds/feeds.ts';
import { toCalendar } from '../catalogue/feeds/to-calendar.ts';

export const getStaticPaths = () => feedRoutes({ calendars: true });

export const GET: APIRoute<{ path: string }> = async ({ props: { path } }) =>
  new Response(toCalendar(await feedAt(path)), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
