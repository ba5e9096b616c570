import type { APIRoute } from 'astro';
import { portfolio } from '../../../catalogue/portfolio.ts';
import { writePubliccode } from '../../../catalogue/publiccode.ts';
import { registeredUsers } from '../../../catalogue/registered-users.ts';

export async function getStaticPaths() {
  const { solutions } = await portfolio();
  const usersOf = await registeredUsers();
  return solutions.map((solution) => ({
    params: { product: solution.id },
    props: { solution, users: usersOf(solution.id) },
  }));
}

/** A product described in the standard's own form, made from what the catalogue knows. */
export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = ({ props }) =>
  new Response(writePubliccode(props.solution, props.users), {
    headers: { 'Content-Type': 'application/yaml; charset=utf-8' },
  });
