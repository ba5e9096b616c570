import type { SolutionSource } from './solution.ts';

/** Commits of all repositories of a solution in a month. */
export interface ActivityMonth {
  label: string;
  value: number;
}

/** The 24 months up to the last reading; undefined where nothing has been read. */
export function monthlyActivity(sources: readonly SolutionSource[]): ActivityMonth[] | undefined {
  const read = sources.flatMap((source) => source.facts ?? []);
  const last = read
    .map((facts) => facts.provenance.readAt.slice(0, 7))
    .toSorted()
    .at(-1);
  if (last === undefined) return undefined;
  const months = read.flatMap((facts) => facts.activity.months);
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
