import path from 'node:path';
import type { Facts } from '../../content/model/facts.ts';
import type { Product } from '../../content/model/product.ts';
import { compareReleases } from '../../content/model/release.ts';
import { sourceKey, type Source } from '../../content/model/source.ts';
import type { EvaluationText } from '../evidence/assessments/read-evaluations.ts';
import { slug } from './address.ts';
import { collectSource } from './collect.ts';
import { joinForgeTexts } from './forge-answers.ts';
import { extractAll, fileOf, toExtractable } from './extract.ts';
import { extractors } from './extractors.ts';
import type { Harvested, Run } from './harvest-product.ts';
import { listReleases } from './list-releases.ts';
import { factsOf, failureOf, staleAfter, type ProbedProduct } from './probe-product.ts';
import { readSource, type ReadSource } from './read-source.ts';
import { readNotes } from './read-notes.ts';
import { renderEditions } from './render-editions.ts';
import { renderNotes } from './render-notes.ts';
import { readEvaluation } from './read-evaluations.ts';
import { stageProduct } from './stage.ts';
import { listFiles, type LastRun } from './state.ts';
import { toOutcome } from './to-outcome.ts';

interface Refresh extends ProbedProduct {
  last: LastRun;
  inputs: string;
}

/** Reads a product's repositories anew and stages what comes of it: collect → normalise → render → extract → stage. */
export async function refreshProduct(
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
  const settled = failures.length > refresh.failures.length || unread.length > 0 ? listFiles(folder) : [];
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
    keep: keeper(
      unread.flatMap((source) => names.get(sourceKey(source)) ?? []),
      settled.filter((file) => extractedFiles.has(file)),
    ),
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

/**
 * Texts of a source that could not be read stay, and with them every picture: only the texts know which they show.
 * What was made of the whole product stays, too.
 */
function keeper(names: readonly string[], settled: readonly string[]): (file: string) => boolean {
  return (file) => {
    const [folder, , ...address] = file.split('/');
    const first = address[0]?.replace(address.length === 1 ? /\.(mdx|html)$/ : /$/, '') ?? '';
    const ofUnread = folder === 'media' || (folder === 'docs' && names.includes(first));
    return settled.includes(file) || (names.length > 0 && ofUnread);
  };
}
