import type { Release } from '../../content/model/release.ts';

/** Releases of a calendar year. */
export interface ReleaseYear {
  year: string;
  releases: Release[];
}

/** Groups releases, newest first, by the year of their date. */
export function byYear(releases: readonly Release[]): ReleaseYear[] {
  const years = Map.groupBy(releases, (release) => release.date.slice(0, 4));
  return Array.from(years, ([year, ofYear]) => ({ year, releases: ofYear }));
}

/** How many releases each of the last years had, pre-releases left out; years without one are zero. */
export function releasesPerYear(
  releases: readonly Release[],
  until: string,
  years = 6,
): { label: string; value: number }[] {
  const last = Number(until.slice(0, 4));
  return Array.from({ length: years }, (_, index) => {
    const label = String(last - years + 1 + index);
    const value = releases.filter((release) => !release.prerelease && release.date.startsWith(label)).length;
    return { label, value };
  });
}

/** The newest years until there are enough releases to read, and the years that follow on pages of their own. */
export function splitYears(
  years: readonly ReleaseYear[],
  enough = 250,
): { newest: ReleaseYear[]; older: ReleaseYear[] } {
  let listed = 0;
  const last = years.findIndex(({ releases }) => (listed += releases.length) >= enough);
  const end = last === -1 ? years.length : last + 1;
  return { newest: years.slice(0, end), older: years.slice(end) };
}

/** Whether the releases are of more than one repository, so that each must say of which. */
export function comeFromSeveral(releases: readonly Release[]): boolean {
  return new Set(releases.map(({ repository }) => repository)).size > 1;
}
