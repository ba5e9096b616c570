import { relationsOf, type Kin } from './relations.ts';
import type { Solution } from './solution.ts';

/** So few that a product's pages do not grow with the portfolio. */
const most = 4;

/** The products that one is compared with on a page of its own: those said to be alternatives, then those for the same task. */
export function comparedWith(solution: Solution, kin: Kin): Solution[] {
  const { said, sameTask } = relationsOf(solution, kin);
  const alternatives = said.filter(({ related }) => related.relation === 'alternative').map(({ other }) => other);
  const close = sameTask
    .flatMap(({ others }) => others)
    .toSorted((a, b) => commonAreas(solution, b) - commonAreas(solution, a));
  return [...alternatives, ...close].slice(0, most);
}

function commonAreas(a: Solution, b: Solution): number {
  return a.areas.filter(({ id }) => b.areas.some((other) => other.id === id)).length;
}

/** The address of the comparison of two products, the same from both sides. */
export function pairPath(a: Solution, b: Solution): string {
  const [first, second] = [a.id, b.id].toSorted();
  return `/compare/${first}/${second}/`;
}
