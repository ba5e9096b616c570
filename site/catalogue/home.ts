import type { Area } from '../../content/model/area.ts';
import { compareReleases, type Release } from '../../content/model/release.ts';
import { isRetired, type Solution } from './solution.ts';
import type { Use } from './uses.ts';

/** Solutions of one task area; `area` is missing for those that have none. */
export interface AreaGroup {
  id: string;
  area: Area | undefined;
  solutions: Solution[];
  /** How many more there are. */
  more: number;
}

/** The figures of the home page that are not zero. */
export function homeFigures(solutions: readonly Solution[], uses: readonly Pick<Use, 'organisation' | 'status'>[]) {
  const inUse = uses.filter(({ status }) => status === 'inUse');
  const figures = [
    { name: 'solutions', value: solutions.filter((solution) => !isRetired(solution)).length },
    { name: 'vendors', value: new Set(solutions.flatMap(({ vendors }) => vendors.map(({ id }) => id))).size },
    { name: 'organisations', value: new Set(inUse.map(({ organisation }) => organisation)).size },
    { name: 'uses', value: inUse.length },
    { name: 'releases', value: solutions.reduce((total, { releases }) => total + releases.length, 0) },
  ] as const;
  return figures.filter(({ value }) => value > 0);
}

/** Groups what is alive by task area, in the order of the areas; of a large area those that are used most. */
export function solutionsByArea(
  solutions: readonly Solution[],
  usesOf: ReadonlyMap<string, readonly unknown[]>,
  most: number,
): AreaGroup[] {
  const groups = new Map<string, Omit<AreaGroup, 'more'>>();
  const alive = solutions.filter((solution) => !isRetired(solution));
  for (const solution of alive) {
    const areas = solution.areas.length > 0 ? solution.areas : [{ id: '', area: undefined }];
    for (const { id, area } of areas) {
      const group = groups.get(id) ?? { id, area, solutions: [] };
      group.solutions.push(solution);
      groups.set(id, group);
    }
  }
  const order = (group: Pick<AreaGroup, 'area'>) => group.area?.order ?? Number.MAX_SAFE_INTEGER;
  const uses = ({ id }: Solution) => usesOf.get(id)?.length ?? 0;
  return Array.from(groups.values(), ({ solutions, ...group }) => {
    const kept = new Set(solutions.toSorted((a, b) => uses(b) - uses(a)).slice(0, most));
    return {
      ...group,
      solutions: solutions.filter((solution) => kept.has(solution)),
      more: solutions.length - kept.size,
    };
  }).toSorted((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
}

/** The latest release of each solution, newest first. */
export function newestReleases(
  solutions: readonly Solution[],
  count: number,
): { solution: Solution; release: Release }[] {
  return solutions
    .flatMap((solution) => (solution.latest ? [{ solution, release: solution.latest }] : []))
    .toSorted((a, b) => compareReleases(a.release, b.release))
    .slice(0, count);
}
