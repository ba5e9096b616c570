import type { APIRoute } from 'astro';
import { toOembed } from '../../../catalogue/embed/to-oembed.ts';
import { productRoutes } from '../../../catalogue/product-routes.ts';
import type { Solution } from '../../../catalogue/solution.ts';

export const getStaticPaths = productRoutes;

/** The oEmbed answer for a product’s page: a file, since there is no server to ask. */
export const GET: APIRoute<{ locale: string; solution: Solution }> = ({ props: { locale, solution } }) =>
  Response.json(toOembed(locale, solution));
