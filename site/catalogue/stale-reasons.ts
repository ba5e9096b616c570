import type { SolutionSource } from './solution.ts';

type StaleSource = NonNullable<SolutionSource['stale']>;

/** The reasons that are told in the reader's language, as `stale.reason.…` in content/strings. */
export const reasonCodes = [
  'dns',
  'refused',
  'timeout',
  'tls',
  'notGit',
  'tooMany',
  'serverError',
  'legal',
  'private',
  'missing',
  'redirect',
  'branch',
  'damaged',
  'tooLarge',
  'disk',
  'broken',
  'empty',
  'interrupted',
  'other',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** What is told of a source that cannot be read: a text of the catalogue, and the harvest's own words where it has none. */
export interface StaleReason {
  code: ReasonCode | undefined;
  /** In English; left out where the code says it all. */
  words: string | undefined;
}

/** The reason to tell: by its code, where that has a text. */
export function reasonOf({ code, reason }: StaleSource): StaleReason {
  const known = reasonCodes.find((name) => name === code);
  return { code: known, words: known && known !== 'other' ? undefined : reason };
}

/** Sources that cannot be read for the same reason since the same day. */
export interface StaleGroup {
  /** The day on which they failed. */
  since: string;
  reason: StaleReason;
  keys: string[];
}

/** Groups the sources that cannot be read, so that what they share is told once; in the order of the sources. */
export function groupStale(sources: readonly SolutionSource[]): StaleGroup[] {
  const groups = new Map<string, StaleGroup>();
  for (const { key, stale } of sources) {
    if (!stale) continue;
    const [since, reason] = [stale.since.slice(0, 10), reasonOf(stale)];
    const id = JSON.stringify([since, reason]);
    const group = groups.get(id) ?? { since, reason, keys: [] };
    group.keys.push(key);
    groups.set(id, group);
  }
  return [...groups.values()];
}
