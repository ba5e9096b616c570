import type { SolutionSource } from './solution.ts';

/**
 * Up to when the sources are known; undefined where nothing has been read. A copy may be older than the day it was
 * read, so what it tells ends at its newest commit: after that, nothing seen is not nothing done.
 * `seen`: days of other things that were read, such as tags, which may be newer than the branch.
 */
export function knownUntil(sources: readonly SolutionSource[], seen: readonly string[] = []): string | undefined {
  const read = sources.flatMap(({ facts }) => facts ?? []);
  const possible = seen.filter((day) => read.some(({ provenance }) => day <= provenance.readAt));
  return read
    .map(({ provenance, activity }) => (provenance.via === 'origin' ? provenance.readAt : activity.lastCommit))
    .concat(possible)
    .toSorted()
    .at(-1);
}
