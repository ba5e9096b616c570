import type { Solution } from './solution.ts';
import type { Use } from './uses.ts';

/** What became known last of who uses what, newest first; those who have stopped are no news to look for. */
export function newestUses(uses: readonly Use[], byId: ReadonlyMap<string, Solution>, count: number) {
  return uses
    .flatMap((use) => {
      const solution = byId.get(use.product);
      const day = use.since ?? use.sourced.date;
      return solution && day && use.status !== 'stopped' ? [{ use, solution, day }] : [];
    })
    .toSorted((a, b) => b.day.localeCompare(a.day) || a.use.organisation.localeCompare(b.use.organisation))
    .slice(0, count);
}

/** The solutions that most was changed in lately, with how many changes: of the months up to the newest known one. */
export function mostChanged(solutions: readonly Solution[], months: number, count: number) {
  const all = solutions.map((solution) => ({
    solution,
    months: solution.sources.flatMap(({ facts }) => facts?.activity.months ?? []),
  }));
  const known = [...new Set(all.flatMap(({ months }) => months.map(({ month }) => month)))].sort().slice(-months);
  return all
    .map(({ solution, months }) => ({
      solution,
      changes: months.reduce((sum, { month, commits }) => sum + (known.includes(month) ? commits : 0), 0),
    }))
    .filter(({ changes }) => changes > 0)
    .toSorted((a, b) => b.changes - a.changes)
    .slice(0, count);
}
