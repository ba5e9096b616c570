import type { Solution, SolutionSource } from './solution.ts';

/** How much of a solution could be read, and since when something could not. */
export interface Freshness {
  /** `unread`: nothing has ever been read; `stale`: something that was read before cannot be read now. */
  state: 'fresh' | 'stale' | 'unread';
  /** The sources that cannot be read at present. */
  failing: (SolutionSource & { stale: NonNullable<SolutionSource['stale']> })[];
  /** When the first of those that were read before failed. */
  since: string | undefined;
}

/** Judges what a reader must know before trusting the rest of the page. */
export function judgeFreshness({ sources }: Pick<Solution, 'sources'>): Freshness {
  const failing = sources.flatMap((source) => (source.stale ? [{ ...source, stale: source.stale }] : []));
  const older = failing.filter(({ facts }) => facts);
  const unread = sources.length > 0 && !sources.some(({ facts }) => facts);
  return {
    state: unread ? 'unread' : older.length > 0 ? 'stale' : 'fresh',
    failing,
    since: older.map(({ stale }) => stale.since).toSorted()[0],
  };
}
