import { z } from 'zod';
import { toAppEntry } from './app-entry.ts';
import { RunFacts } from './run-facts.ts';
import { storeVersion } from './store-version.ts';

/** How many earlier versions of an entry the app store keeps. */
const mostVersions = 20;

/** What it took to run earlier versions, newest first: content/harvested/<id>/app-history.json, made by the build. */
export const AppHistory = z.strictObject({ earlier: z.array(RunFacts) });
export type AppHistory = z.output<typeof AppHistory>;

/**
 * The earlier versions among the committed states of a product, which come oldest first. What was last known of a
 * version counts; the last state is no earlier one, and a state in which nothing was run has no version.
 */
export function toAppHistory(states: readonly RunFacts[]): AppHistory {
  const versionOf = (facts: RunFacts) => storeVersion(toAppEntry(facts, undefined).source);
  const last = states.at(-1);
  const versions = new Map<string, RunFacts>();
  for (const facts of states) {
    const version = versionOf(facts);
    if (version === undefined) continue;
    versions.delete(version);
    versions.set(version, facts);
  }
  versions.delete((last && versionOf(last)) ?? '');
  return { earlier: [...versions.values()].toReversed().slice(0, mostVersions) };
}
