import type { Release } from '../../content/model/release.ts';

const day = 24 * 60 * 60 * 1000;

/** How many releases there were in the days before a day, pre-releases left out. */
export function releasesSince(releases: readonly Release[], today: string, days: number): number {
  const first = new Date(Date.parse(today) - days * day).toISOString();
  return releases.filter(({ prerelease, date }) => !prerelease && date >= first && date <= today).length;
}
