import type { RecordedChange } from '../../content/model/recorded-changes.ts';
import { once } from '../reads/once.ts';
import { portfolio } from './portfolio.ts';
import { records } from './records.ts';
import type { Solution } from './solution.ts';

/** What one commit of the catalogue changed of one solution. */
export interface SolutionChange {
  solution: Solution;
  date: string;
  commit: string;
  changes: RecordedChange[];
}

/** All that the catalogue has recorded, the newest first, then by the order of the solutions. */
export const recordedChanges: () => Promise<SolutionChange[]> = once('recordedChanges', async () =>
  changesOf((await portfolio()).solutions),
);

/** What the catalogue has recorded of some solutions, the newest first, then in their order. */
export function changesOf(solutions: readonly Solution[]): SolutionChange[] {
  return solutions
    .flatMap((solution) => (records.changes.get(solution.id)?.entries ?? []).map((entry) => ({ solution, ...entry })))
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

/** A week by its Monday: what changed of known solutions, and which are new. */
export interface Week {
  monday: string;
  changed: SolutionChange[];
  added: Solution[];
}

/** Changes by week, in their order. */
export function toWeeks(changes: readonly SolutionChange[]): Week[] {
  return [...Map.groupBy(changes, ({ date }) => mondayOf(date))].map(([monday, of]) => ({
    monday,
    changed: of.filter((change) => !isNew(change)),
    added: of.filter(isNew).map(({ solution }) => solution),
  }));
}

function isNew({ changes }: SolutionChange): boolean {
  return changes.some(({ kind }) => kind === 'added');
}

function mondayOf(date: string): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
