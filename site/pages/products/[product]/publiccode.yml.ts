import type { APIRoute } from 'astro';
import { portfolio } from '../../../catalogue/portfolio.ts';
import { writePubliccode } from '../../../catalogue/publiccode.ts';

export async function getStaticPaths() {
  const { solutions } = await portfolio();
  return solutions.map((solution) => ({ params: { product: solution.id }, props: { solution } }));
}

/** A product described in the standard's own form, made from what the catalogue knows. */
export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = ({ props }) =>
  new Response(writePubliccode(props.solution), { headers: { 'Content-Type': 'application/yaml; charset=utf-8' } });
