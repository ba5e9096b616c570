import { compareReleases, type Release } from '../../content/model/release.ts';
import type { NotedRelease } from './noted-releases.ts';
import { isRetired, type Solution } from './solution.ts';

/** A release among those of all solutions. */
export interface ListedRelease {
  solution: Solution;
  release: Release;
  noted: NotedRelease | undefined;
}

/** The newest releases of a solution, with what is written about them. */
export function listReleases(solution: Solution, most: number): ListedRelease[] {
  const noted = new Map(solution.noted.map((one) => [one.release, one]));
  return solution.releases.slice(0, most).map((release) => ({ solution, release, noted: noted.get(release) }));
}

/** The newest releases of all solutions, pre-releases and retired solutions left out. */
export function newestReleases(solutions: readonly Solution[], most: number): ListedRelease[] {
  return solutions
    .filter((solution) => !isRetired(solution))
    .flatMap((solution) => listReleases(solution, most))
    .filter(({ release }) => !release.prerelease)
    .toSorted((a, b) => compareReleases(a.release, b.release))
    .slice(0, most);
}
