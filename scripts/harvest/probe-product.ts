import type { SourceFacts, Stale } from '../../content/model/facts.ts';
import { sourceKey, type Source } from '../../content/model/source.ts';
import { toFailure, type ForgeFailure } from '../forges/failure.ts';
import { probeSource, recallSource, type Collector, type ProbedSource } from './collect.ts';
import type { LastRun } from './state.ts';

/** A source that could not be read in this run. */
export interface SourceFailure {
  source: Source;
  key: string;
  error: ForgeFailure;
}

export interface ProbedProduct {
  /** Sources that can be read, at their newest commit or, where they do not answer, at the last one known. */
  probed: ProbedSource[];
  failures: SourceFailure[];
}

/** Asks every source of a product. One that does not answer is recalled from our own copy, if that is there. */
export async function probeProduct(sources: readonly Source[], last: LastRun, run: Collector): Promise<ProbedProduct> {
  const probed: ProbedSource[] = [];
  const failures: SourceFailure[] = [];
  for (const source of sources) {
    const known = factsOf(last, sourceKey(source));
    try {
      probed.push(await probeSource(source, known, run));
    } catch (error) {
      failures.push(failureOf(source, error));
      const recalled = known && (await recallSource(source, known, run));
      if (recalled) probed.push(recalled);
    }
  }
  return { probed, failures };
}

/** Any error as a failure of the source. */
export function failureOf(source: Source, error: unknown): SourceFailure {
  return { source, key: sourceKey(source), error: toFailure(error) };
}

/** Which sources are shown as they were, why, and since when; undefined where all could be read. */
export function staleAfter(
  failures: readonly SourceFailure[],
  before: Stale | undefined,
  now: string,
): Stale | undefined {
  if (failures.length === 0) return undefined;
  return {
    sources: failures.map(({ key, error }) => ({
      key,
      since: before?.sources.find((source) => source.key === key)?.since ?? now,
      reason: error.message,
      code: error.code,
    })),
  };
}

/** What the last run knew of a source. */
export function factsOf(last: LastRun, key: string): SourceFacts | undefined {
  return last.facts?.sources.find((source) => source.key === key);
}
