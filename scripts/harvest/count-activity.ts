import type { Activity } from '../../content/model/facts.ts';
import type { Commit } from '../forges/forge.ts';

/**
 * Counts commits and authors by calendar month over the 24 months up to the newest commit. Nothing is counted
 * from today, so that the figures move only with the repository. Merges and bots are left out of the months.
 */
export function countActivity(commits: readonly Commit[], truncated: boolean): Activity {
  const times = commits.map((commit) => commit.committedAt).toSorted();
  const [first, last] = [times[0] ?? '1970-01-01T00:00:00Z', times.at(-1) ?? '1970-01-01T00:00:00Z'];
  const since = monthsBefore(last, 23);
  const counted = commits.filter((commit) => !commit.merge && !commit.bot && commit.committedAt.slice(0, 7) >= since);
  const byMonth = Map.groupBy(counted, (commit) => commit.committedAt.slice(0, 7));
  return {
    firstCommit: first,
    lastCommit: last,
    commits: commits.length,
    truncated,
    authors24: distinctAuthors(counted),
    domains24: countDomains(counted),
    months: [...byMonth]
      .map(([month, inMonth]) => ({ month, commits: inMonth.length, authors: distinctAuthors(inMonth) }))
      .toSorted((a, b) => (a.month < b.month ? -1 : 1)),
  };
}

function countDomains(commits: readonly Commit[]): NonNullable<Activity['domains24']> {
  const byDomain = Map.groupBy(
    commits.flatMap(({ domain }) => (domain === null ? [] : [domain])),
    (domain) => domain,
  );
  return Array.from(byDomain, ([digest, { length }]) => ({ digest, commits: length })).toSorted(
    (a, b) => b.commits - a.commits || (a.digest < b.digest ? -1 : 1),
  );
}

function distinctAuthors(commits: readonly Commit[]): number {
  return new Set(commits.map((commit) => commit.author)).size;
}

/** `2026-03-…`, 3 → `2025-12` */
function monthsBefore(instant: string, months: number): string {
  const index = Number(instant.slice(0, 4)) * 12 + Number(instant.slice(5, 7)) - 1 - months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
