import type { APIRoute } from 'astro';
import { findDossier } from '../../../catalogue/dossier/find-dossier.ts';
import { portfolio } from '../../../catalogue/portfolio.ts';

/** One dossier a product; it holds all languages, so it has one address. */
export async function getStaticPaths() {
  const { solutions } = await portfolio();
  return solutions.map(({ id }) => ({ params: { product: id } }));
}

/** The dossier of a product, for other programs and for the case file. */
export const GET: APIRoute = async ({ params: { product = '' } }) => {
  const { byId } = await portfolio();
  const solution = byId.get(product);
  return new Response(solution ? `${JSON.stringify(await findDossier(solution), null, 1)}\n` : '', {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
