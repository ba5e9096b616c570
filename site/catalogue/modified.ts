import type { Solution } from './solution.ts';

/** When a solution last changed, by its newest commit or release; undefined where nothing was read of it. */
export function modifiedOf({ lastCommit, releases }: Pick<Solution, 'lastCommit' | 'releases'>): string | undefined {
  return [lastCommit, releases[0]?.date]
    .filter((date) => date !== undefined)
    .toSorted()
    .at(-1);
}
