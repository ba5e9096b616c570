import { z } from 'zod';
import { toAppEntry } from './app-entry.ts';
import { Instant } from './provenance.ts';
import { RunFacts } from './run-facts.ts';
import { storeVersion } from './store-version.ts';

/** How many earlier versions of an entry the app store keeps. */
const mostVersions = 20;

/** What it took to run earlier versions, newest first: content/harvested/<id>/app-history.json, made by the build. */
export const AppHistory = z.strictObject({
  earlier: z.array(RunFacts),
  since: Instant.nullable()
    .default(null)
    .describe('When the newest version was first recorded; null where it was there when the catalogue began'),
});
export type AppHistory = z.output<typeof AppHistory>;

/** A state of a product's facts, and when it was committed; null where it is not yet. */
export interface AppState {
  date: string | null;
  facts: RunFacts;
}

/**
 * The earlier versions among the committed states of a product, which come oldest first, and since when there is the
 * newest. What was last known of a version counts; the last state is no earlier one, and a state in which nothing was
 * run has no version.
 */
export function toAppHistory(states: readonly AppState[]): AppHistory {
  const versionOf = ({ facts }: AppState) => storeVersion(toAppEntry(facts, undefined).source);
  const last = states.at(-1);
  const newest = last && versionOf(last);
  const first = states.findIndex((state) => versionOf(state) === newest);
  const versions = new Map<string, RunFacts>();
  for (const state of states) {
    const version = versionOf(state);
    if (version === undefined) continue;
    versions.delete(version);
    versions.set(version, state.facts);
  }
  versions.delete(newest ?? '');
  return {
    earlier: [...versions.values()].toReversed().slice(0, mostVersions),
    since: first > 0 && newest !== undefined ? (states[first]?.date ?? null) : null,
  };
}
