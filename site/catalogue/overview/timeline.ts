import { monthlyActivity } from '../activity.ts';
import { isRetired, type Solution } from '../solution.ts';

/** A solution in the timeline of the portfolio. */
export interface TimelineRow {
  solution: Solution;
  /** Releases of each quarter, pre-releases left out, oldest first. */
  releases: number[];
  /** Changes of each of the 24 months that are known; undefined where nothing has been read. */
  activity: { label: string; value: number }[] | undefined;
}

/** The portfolio's releases side by side, quarter by quarter. */
export interface Timeline {
  /** The first month of each quarter, as `2024-04`, oldest first. */
  quarters: string[];
  rows: TimelineRow[];
}

/** Years that one still decides by. */
const quarters = 16;

/** Lays the releases of all solutions that are alive along the quarters up to a day; the latest released first. */
export function timelineOf(solutions: readonly Solution[], until: string): Timeline {
  const labels = quartersUpTo(until, quarters);
  const rows = solutions
    .filter((solution) => !isRetired(solution))
    .map((solution): TimelineRow => ({
      solution,
      releases: labels.map(
        (label) => solution.releases.filter(({ date, prerelease }) => !prerelease && quarterOf(date) === label).length,
      ),
      activity: monthlyActivity(solution.sources),
    }))
    .toSorted((a, b) => (b.solution.latest?.date ?? '').localeCompare(a.solution.latest?.date ?? ''));
  return { quarters: labels, rows };
}

/** The first month of the quarter that a date lies in: `2024-05-17` → `2024-04`. */
function quarterOf(date: string): string {
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}`;
}

function quartersUpTo(until: string, count: number): string[] {
  const [year = 0, month = 1] = quarterOf(until).split('-').map(Number);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1 - 3 * (count - 1 - index), 1)).toISOString().slice(0, 7),
  );
}
