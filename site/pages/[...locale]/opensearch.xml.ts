import type { APIRoute } from 'astro';
import { toOpenSearch } from '../../catalogue/to-opensearch.ts';
import { localeRoutes } from '../../i18n/index.ts';

export const getStaticPaths = localeRoutes;

/** Lets a browser ask the catalogue from its address bar. */
export const GET: APIRoute<{ locale: string }> = ({ props: { locale } }) =>
  new Response(toOpenSearch(locale), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
