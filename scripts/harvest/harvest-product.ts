import path from 'node:path';
import type { Facts, Stale } from '../../content/model/facts.ts';
import type { Product } from '../../content/model/product.ts';
import { compareReleases } from '../../content/model/release.ts';
import { sourceKey, type Source } from '../../content/model/source.ts';
import type { EvaluationText } from '../evidence/assessments/read-evaluations.ts';
import type { Yardstick } from '../evidence/subject.ts';
import type { Entry } from '../content/load.ts';
import { slug } from './address.ts';
import { collectSource, type Collector, type ProbedSource } from './collect.ts';
import { toFailure } from '../forges/failure.ts';
import { hasForgeMoved, joinForgeTexts } from './forge-answers.ts';
import { extractAll, fileOf, toExtractable } from './extract.ts';
import { extractors } from './extractors.ts';
import type { Change } from './gate.ts';
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
import type { Amounts, Plan, Said } from './plan.ts';
import type { DocumentWorkers } from './render.ts';
import { readNotes } from './read-notes.ts';
import { renderEditions } from './render-editions.ts';
import { renderNotes } from './render-notes.ts';
import type { Outcome } from './report.ts';
import { readEvaluation } from './read-evaluations.ts';
import { stageProduct } from './stage.ts';
import { amountsOf, inputsDigest, isComplete, listFiles, readLastRun, type LastRun } from './state.ts';

/** What a run shares between its products. */
export interface Run extends Collector {
  /** content/harvested */
  harvested: string;
  /** Where files lie ready until the whole run has passed the gate. */
  staging: string;
  force: boolean;
  /** Now, as an instant. */
  now: string;
  /** Digest of the code that makes the texts. */
  code: string;
  workers: DocumentWorkers;
  /** What measurements are judged by. */
  yardstick: Yardstick;
}

/** What a run found out about a product, and what is to be done with its folder. */
export interface Harvested {
  outcome: Outcome;
  /** Undefined where the texts stay as they are. */
  plan: Plan | undefined;
  stale: Stale | undefined;
  /** What there was of the product before. */
  before: Amounts;
}

/** What the run would change of a product's amounts, for the gate. */
export function changeOf({ outcome, plan, before }: Harvested): Change {
  return { product: outcome.id, before, after: plan?.after ?? before };
}

/** Harvests one product: probe → collect → normalise → render → stage. Never rejects: the outcome tells. */
export async function harvestProduct({ id, value: product }: Entry<Product>, run: Run): Promise<Harvested> {
  const folder = path.join(run.harvested, id);
  const last = await readLastRun(folder);
  const before = amountsOf(last.facts, last.state?.files ?? []);
  try {
    const probed = await probeProduct(product.sources, last, run);
    const inputs = inputsDigest(
      run.code,
      product,
      probed.probed.map(({ source, refs }) => ({ source, refs: refs.digest })),
    );
    const nothingToRead = probed.probed.length === 0;
    if (nothingToRead || (await isUnchanged(folder, last, inputs, probed.probed, run))) {
      const stale = staleAfter(probed.failures, last.stale, run.now);
      return {
        outcome: toOutcome(id, 'unchanged', probed.failures, last.state?.said),
        plan: undefined,
        stale,
        before,
      };
    }
    return { ...(await refreshProduct(id, product, { last, inputs, ...probed }, run)), before };
  } catch (error) {
    // What went wrong after the reading concerns every source: none of them is shown as it is now.
    const failures = product.sources.map((source) => failureOf(source, error));
    return {
      outcome: { ...toOutcome(id, 'failed', failures, last.state?.said), reason: toFailure(error).message },
      plan: undefined,
      stale: staleAfter(failures, last.stale, run.now),
      before,
    };
  }
}

interface Refresh extends ProbedProduct {
  last: LastRun;
  inputs: string;
}

async function refreshProduct(
  id: string,
  product: Product,
  refresh: Refresh,
  run: Run,
): Promise<Omit<Harvested, 'before'>> {
  const { sources } = product;
  const { last, inputs } = refresh;
  const failures = [...refresh.failures];
  const names = uniqueNames(sources);
  const read: ReadSource[] = [];
  for (const probed of refresh.probed) {
    const { source, key } = probed;
    try {
      const raw = await collectSource(probed, run);
      const context = {
        name: names.get(key) ?? key,
        last: factsOf(last, key),
        forge: (await run.forge.answerOf(key))?.facts,
        now: run.now,
      };
      read.push(await readSource(raw, context));
    } catch (error) {
      failures.push(failureOf(source, error));
    }
  }
  const evaluations: EvaluationText[] = [];
  for (const file of product.evaluations) {
    try {
      evaluations.push(await readEvaluation(file, id, run));
    } catch (error) {
      failures.push(failureOf({ repository: file.repository, roles: ['governance'] }, error));
    }
  }
  const stale = staleAfter(failures, last.stale, run.now);
  if (read.length === 0)
    return { outcome: toOutcome(id, 'unchanged', failures, last.state?.said), plan: undefined, stale };
  const rendered = await renderEditions(id, read, run.workers);
  const texts = await joinForgeTexts(id, sources, last, run.forge);
  const notes = await renderNotes(id, await readNotes(read, texts), run.workers);
  const unread = sources.filter((source) => !read.some(({ facts }) => facts.key === sourceKey(source)));
  const said = { counts: rendered.counts, notes: [...read.flatMap((source) => source.notes), ...rendered.notes] };
  const facts = joinFacts(id, sources, read, unread, last);
  const { yardstick } = run;
  const extractable = { id, product, facts, sources: read.map(toExtractable), evaluations, yardstick, said };
  const folder = path.join(run.harvested, id);
  // Of a product that could be read in part only, what was made of the whole is worth more.
  const settled = failures.length > refresh.failures.length || unread.length > 0 ? await listFiles(folder) : [];
  const emission = {
    product: id,
    said,
    facts,
    extracted: extractAll(
      extractors.filter((extractor) => !settled.includes(fileOf(extractor))),
      extractable,
    ),
    stale,
    documents: [...rendered.documents, ...notes.documents],
    media: [...new Map([...rendered.media, ...notes.media].map((picture) => [picture.file, picture])).values()],
    notes: unread.length > 0 && settled.includes('releases.json') ? undefined : notes.value,
    texts,
    keep: keeper(unread.flatMap((source) => names.get(sourceKey(source)) ?? [])),
    inputs,
  };
  const plan = await stageProduct(folder, path.join(run.staging, id), emission, last);
  const state = plan.write.length + plan.remove.length > 0 ? 'changed' : 'unchanged';
  return { outcome: toOutcome(id, state, failures, said), plan, stale };
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

const extractedFiles = new Set(['releases.json', ...extractors.map(fileOf)]);

/** Texts of a source that could not be read stay, and with them every picture: only the texts know which they show. */
function keeper(names: readonly string[]): (file: string) => boolean {
  return (file) => {
    const [folder, , ...address] = file.split('/');
    const first = address[0]?.replace(address.length === 1 ? /\.(mdx|html)$/ : /$/, '') ?? '';
    return (
      names.length > 0 &&
      (folder === 'media' || (folder === 'docs' && names.includes(first)) || extractedFiles.has(file))
    );
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
  const keys = probed.map(({ key }) => key);
  return !(await hasForgeMoved(keys, last, run.forge)) && isComplete(folder, last.state);
}

const nothing: Said = { counts: { documents: 0, pictures: 0, links: 0, brokenLinks: 0, fallbacks: 0 }, notes: [] };

function toOutcome(
  id: string,
  state: Outcome['outcome'],
  failures: readonly SourceFailure[],
  { counts, notes }: Said = nothing,
): Outcome {
  const reason = failures.map(({ source, key, error }) => `${source.repository ?? key}: ${error.message}`).join(' ');
  return { id, outcome: reason ? 'failed' : state, ...(reason ? { reason } : {}), counts, notes };
}
