import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Facts, ForgeFacts } from '../../content/model/facts.ts';
import type { Product } from '../../content/model/product.ts';
import { compareReleases } from '../../content/model/release.ts';
import { sourceKey, type Source } from '../../content/model/source.ts';
import type { Entry } from '../content/load.ts';
import { slug } from './address.ts';
import { collectSource, type Collector, type ProbedSource } from './collect.ts';
import { emitProduct, emitStale } from './emit.ts';
import { listReleases } from './list-releases.ts';
import {
  factsOf,
  failureOf,
  probeProduct,
  staleAfter,
  type ProbedProduct,
  type SourceFailure,
} from './probe-product.ts';
import { readSource, type ReadSource } from './read-source.ts';
import { renderProduct, type DocumentWorkers } from './render.ts';
import type { Note, Outcome } from './report.ts';
import { inputsDigest, isComplete, readLastRun, type LastRun } from './state.ts';

/** What a run shares between its products. */
export interface Run extends Collector {
  /** content/harvested */
  harvested: string;
  force: boolean;
  /** Now, as an instant. */
  now: string;
  /** Digest of the code that makes the texts. */
  code: string;
  workers: DocumentWorkers;
  /** What the forge said beyond Git, by source key; empty where it was not asked. */
  forge: ReadonlyMap<string, ForgeFacts>;
}

/** Harvests one product: probe → collect → normalise → render → emit. Never rejects: the outcome tells. */
export async function harvestProduct({ id, value: product }: Entry<Product>, run: Run): Promise<Outcome> {
  const folder = path.join(run.harvested, id);
  try {
    const last = await readLastRun(folder);
    const probed = await probeProduct(product.sources, last, run);
    const inputs = inputsDigest(
      run.code,
      probed.probed.map(({ source, refs }) => ({ source, refs: refs.digest })),
    );
    const nothingToRead = probed.probed.length === 0;
    if (nothingToRead || (await isUnchanged(folder, last, inputs, probed.probed, run))) {
      await emitStale(folder, staleAfter(probed.failures, last.stale, run.now));
      return toOutcome(id, 'unchanged', probed.failures, [], countsOf(last));
    }
    return await refreshProduct(id, product.sources, { folder, last, inputs, ...probed }, run);
  } catch (error) {
    return { ...toOutcome(id, 'failed', [], [], {}), reason: error instanceof Error ? error.message : String(error) };
  }
}

interface Refresh extends ProbedProduct {
  folder: string;
  last: LastRun;
  inputs: string;
}

async function refreshProduct(id: string, sources: readonly Source[], refresh: Refresh, run: Run): Promise<Outcome> {
  const { folder, last, inputs } = refresh;
  const failures = [...refresh.failures];
  const names = uniqueNames(sources);
  const read: ReadSource[] = [];
  for (const probed of refresh.probed) {
    const { source, key } = probed;
    try {
      const raw = await collectSource(probed, run);
      read.push(
        await readSource(raw, {
          name: names.get(key) ?? key,
          last: factsOf(last, key),
          forge: run.forge.get(key),
          now: run.now,
        }),
      );
    } catch (error) {
      failures.push(failureOf(source, error));
    }
  }
  const rendered = await renderProduct(
    id,
    read.map(({ render }) => render),
    run.workers,
  );
  const unread = sources.filter((source) => !read.some(({ facts }) => facts.key === sourceKey(source)));
  const { written, removed } = await emitProduct(folder, {
    facts: joinFacts(id, sources, read, unread, last),
    stale: staleAfter(failures, last.stale, run.now),
    documents: rendered.documents,
    media: rendered.media,
    keep: keeper(unread.flatMap((source) => names.get(sourceKey(source)) ?? [])),
    inputs,
  });
  const notes = [...read.flatMap((source) => source.notes), ...rendered.notes];
  return toOutcome(id, written + removed > 0 ? 'changed' : 'unchanged', failures, notes, rendered.counts);
}

/** Facts in the order of the product file; of a source that could not be read, those of the last run. */
function joinFacts(
  id: string,
  sources: readonly Source[],
  read: readonly ReadSource[],
  unread: readonly Source[],
  last: LastRun,
): Facts {
  const lost = new Set(unread.map((source) => source.repository ?? null));
  return {
    schema: 1,
    product: id,
    sources: sources.flatMap(
      (source) =>
        read.find(({ facts }) => facts.key === sourceKey(source))?.facts ?? factsOf(last, sourceKey(source)) ?? [],
    ),
    releases: [
      ...read.flatMap(({ raw }) => listReleases(raw.tags, raw.source.repository ?? null)),
      ...(last.facts?.releases ?? []).filter((release) => lost.has(release.repository)),
    ].toSorted(compareReleases),
  };
}

/** The first part of document addresses, by source; the second of two equal names gets a number. */
function uniqueNames(sources: readonly Source[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const source of sources) {
    const base = slug(
      source.repository
        ?.split('/')
        .at(-1)
        ?.replace(/\.git$/, '') ?? 'catalogue',
    );
    const taken = new Set(names.values());
    let name = base;
    for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
    names.set(sourceKey(source), name);
  }
  return names;
}

/** Texts of a source that could not be read stay, and with them every picture: only the texts know which they show. */
function keeper(names: readonly string[]): (file: string) => boolean {
  return (file) => {
    const [folder, , ...address] = file.split('/');
    const first = address[0]?.replace(address.length === 1 ? /\.(mdx|html)$/ : /$/, '') ?? '';
    return names.length > 0 && (folder === 'media' || (folder === 'docs' && names.includes(first)));
  };
}

async function isUnchanged(
  folder: string,
  last: LastRun,
  inputs: string,
  probed: readonly ProbedSource[],
  run: Run,
): Promise<boolean> {
  if (run.force || last.facts === undefined || last.state?.inputs !== inputs) return false;
  const forgeMoved = probed.some(({ key }) => {
    const now = run.forge.get(key);
    return now !== undefined && !isDeepStrictEqual(now, factsOf(last, key)?.forge);
  });
  return !forgeMoved && isComplete(folder, last.state);
}

function toOutcome(
  id: string,
  state: Outcome['outcome'],
  failures: readonly SourceFailure[],
  notes: readonly Note[],
  counts: Partial<Outcome['counts']>,
): Outcome {
  const reason = failures.map(({ source, key, error }) => `${source.repository ?? key}: ${error.message}`).join(' ');
  return {
    id,
    outcome: reason ? 'failed' : state,
    ...(reason ? { reason } : {}),
    counts: { documents: 0, pictures: 0, links: 0, brokenLinks: 0, fallbacks: 0, ...counts },
    notes: [...notes],
  };
}

function countsOf({ state }: LastRun): Partial<Outcome['counts']> {
  const files = state?.files ?? [];
  return {
    documents: files.filter((file) => file.endsWith('.mdx')).length,
    pictures: files.filter((file) => file.startsWith('media/')).length,
  };
}
