import type { APIRoute } from 'astro';
import { community } from '../../../catalogue/community.ts';
import { portfolio } from '../../../catalogue/portfolio.ts';
import { writePubliccode } from '../../../catalogue/publiccode.ts';
import { sortUses } from '../../../catalogue/uses.ts';

export async function getStaticPaths() {
  const { solutions } = await portfolio();
  const { usesOf, organisations } = await community();
  return solutions.map((solution) => {
    const inUse = (usesOf.get(solution.id) ?? []).filter(({ status }) => status === 'inUse');
    const users = sortUses(inUse).flatMap(({ organisation }) => organisations.get(organisation)?.name ?? []);
    return { params: { product: solution.id }, props: { solution, users } };
  });
}

/** A product described in the standard's own form, made from what the catalogue knows. */
export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = ({ props }) =>
  new Response(writePubliccode(props.solution, props.users), {
    headers: { 'Content-Type': 'application/yaml; charset=utf-8' },
  });
