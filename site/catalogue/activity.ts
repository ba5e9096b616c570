import { knownUntil } from './known-until.ts';
import type { SolutionSource } from './solution.ts';

/** Commits of all repositories of a solution in a month. */
export interface ActivityMonth {
  label: string;
  value: number;
}

/** The last 24 months that are known; undefined where nothing has been read. */
export function monthlyActivity(sources: readonly SolutionSource[]): ActivityMonth[] | undefined {
  const last = knownUntil(sources)?.slice(0, 7);
  if (last === undefined) return undefined;
  const months = sources.flatMap(({ facts }) => facts?.activity.months ?? []);
  return monthsUpTo(last, 24).map((label) => ({
    label,
    value: months.filter(({ month }) => month === label).reduce((sum, { commits }) => sum + commits, 0),
  }));
}

function monthsUpTo(last: string, count: number): string[] {
  const [year = 0, month = 1] = last.split('-').map(Number);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - count + index, 1)).toISOString().slice(0, 7),
  );
}
