import type { APIRoute } from 'astro';
import { toLlms } from '../../catalogue/to-llms.ts';
import { localeRoutes } from '../../i18n/index.ts';

export const getStaticPaths = localeRoutes;

/** What language models should read first. */
export const GET: APIRoute<{ locale: string }> = async ({ props: { locale } }) =>
  new Response(await toLlms(locale), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
