import type { UsageStatus } from '../../content/model/usage.ts';
import { sortUses, type Use } from './uses.ts';

/** Those who have come equally far with a product. */
export interface StatusGroup {
  status: UsageStatus;
  uses: Use[];
  /** The years of the sources, first and last; undefined where none of them has a date. */
  years: { first: string; last: string } | undefined;
  /** Whether what is said has its time behind it: trials and thoughts of years ago are not of today. */
  past: boolean;
}

/** After how many years a trial or a thought is told in the past tense. */
const yearsUntilPast = 2;

/** Groups uses by status, what is in operation first. `today` is a day: `2026-11-26`. */
export function usesByStatus(uses: readonly Use[], today: string): StatusGroup[] {
  return Array.from(
    Map.groupBy(sortUses(uses), ({ status }) => status),
    ([status, group]) => {
      const all = group.flatMap(({ since, sourced }) => (sourced.date ?? since)?.slice(0, 4) ?? []).toSorted();
      const [first, last] = [all[0], all.at(-1)];
      const passes = status === 'pilot' || status === 'evaluating';
      return {
        ...{ status, uses: group },
        years: first && last ? { first, last } : undefined,
        past: passes && last !== undefined && Number(today.slice(0, 4)) - Number(last) >= yearsUntilPast,
      };
    },
  );
}
