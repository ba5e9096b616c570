import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { Facts } from '../../content/model/facts.ts';
import { ForgeTexts } from '../../content/model/forge-texts.ts';
import { Product } from '../../content/model/product.ts';
import type { ForgeAnswer } from '../forges/enrichment.ts';
import { openMemory } from '../memory/memory.ts';
import { makeFolder } from '../testing/make-repository.ts';
import type { Harvested } from './harvest-product.ts';
import { recallSettled, rememberSettled } from './settled-products.ts';
import { inputsDigest, type State } from './state.ts';

const key = 'https://github.com/owner/p1';
const entry = {
  id: 'eks',
  value: Product.parse({
    name: 'Eks',
    summary: { da: 'Et eksempel.', en: 'An example.' },
    stage: 'product',
    sources: [{ repository: key, roles: ['code'] }],
  }),
};
const inputs = inputsDigest(
  'code',
  entry.value,
  entry.value.sources.map((source) => ({ source, refs: 'abc' })),
);
/** As a harvest has written them of a made product, with what its forge answered. */
const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, 'fixtures/settled', name), 'utf8');
const [facts, forgeTexts] = [fixture('facts.json'), fixture('forge.json')];
const answer = answerIn(facts, forgeTexts);
const factsDigest = createHash('sha256').update(facts).digest('hex');
const counts = { documents: 2, pictures: 0, links: 3, brokenLinks: 1, fallbacks: 0 };
const before = { releases: 1, documents: 2 };
const harvested: Harvested = {
  outcome: { id: 'eks', outcome: 'unchanged', counts, notes: [] },
  ...{ plan: undefined, stale: undefined, before },
};

afterEach(() => vi.useRealTimers());

function answerIn(facts: string, texts: string): ForgeAnswer {
  const [source] = Facts.parse(JSON.parse(facts)).sources;
  const [written] = ForgeTexts.parse(JSON.parse(texts)).sources;
  if (!source?.forge || !written) throw new Error('The fixture holds an answer of the forge.');
  return { facts: source.forge, texts: written };
}

/** A harvested product, of which a run begins with what may be another than at the last. */
function makeHarvested() {
  const place = makeFolder();
  const folder = path.join(place.folder, 'harvested');
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, 'eks', file)), { recursive: true });
    writeFileSync(path.join(folder, 'eks', file), text);
  };
  const begin = async (
    changes: { force?: boolean; code?: string } = {},
    refs = 'abc',
    version: string | undefined = '1',
  ) => {
    const forge = {
      refsOf: () => ({ branch: 'main', commit: 'c', digest: refs }),
      versionOf: () => version,
      answerOf: () => Promise.resolve(answer),
      notes: [],
    };
    const settled = await openMemory(folder, path.join(place.folder, 'settled'));
    return { harvested: folder, code: 'code', force: false, forge, settled, ...changes };
  };
  const writeState = (changes: Partial<State> = {}) => {
    const state = {
      inputs,
      files: ['docs/latest/eks.mdx', 'facts.json', 'forge.json'],
      recorded: { 'facts.json': factsDigest },
    };
    write('state.json', JSON.stringify({ ...state, said: { counts, notes: [] }, ...changes }));
  };
  write('docs/latest/eks.mdx', '{}');
  write('facts.json', facts);
  write('forge.json', forgeTexts);
  writeState();
  return {
    ...{ write, writeState, begin },
    remove: (file: string) => {
      rmSync(path.join(folder, 'eks', file));
    },
    remember: async (what = harvested) => rememberSettled([entry], [what], [what.outcome], await begin()),
    recall: async (...beginning: Parameters<typeof begin>) => recallSettled(entry, await begin(...beginning)),
    [Symbol.dispose]: () => {
      place[Symbol.dispose]();
    },
  };
}

/** As if all that was written had been written long ago. */
const letTimePass = () => vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });

test('a product of which nothing has moved is told as the last run told it, run after run', async () => {
  using place = makeHarvested();
  expect(await place.recall()).toBeUndefined();
  letTimePass();
  await place.remember();
  const told = { ...harvested, isSettled: true };
  expect([await place.recall(), await place.recall()]).toEqual([told, told]);
  // A run of other products does not forget it.
  await rememberSettled([], [], [], await place.begin());
  expect(await place.recall()).toEqual(told);
});

test.each<[string, ...Parameters<ReturnType<typeof makeHarvested>['begin']>]>([
  ['force', { force: true }],
  ['another code', { code: 'other' }],
  ['another commit or tag', {}, 'abd'],
  ['another answer of the forge', {}, 'abc', '2'],
])('%s has it looked at', async (_, ...beginning) => {
  using place = makeHarvested();
  letTimePass();
  await place.remember();
  expect(await place.recall(...beginning)).toBeUndefined();
});

test('a file of its folder that is written again, removed or added has it looked at; what builds write there has not', async () => {
  using place = makeHarvested();
  letTimePass();
  for (const change of [
    () => place.write('facts.json', facts),
    () => place.writeState(),
    () => place.write('docs/latest/more.mdx', '{}'),
    () => place.remove('docs/latest/eks.mdx'),
  ]) {
    await place.remember();
    place.write('history.json', String(Math.random()));
    expect(await place.recall()).toBeDefined();
    change();
    expect(await place.recall(), String(change)).toBeUndefined();
  }
});

test('what failed, what is stale, and what changed just now is looked at again', async () => {
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
  using place = makeHarvested();
  await place.remember();
  expect(await place.recall(), 'just now').toBeUndefined();
  letTimePass();
  await place.remember({ ...harvested, outcome: { ...harvested.outcome, outcome: 'failed', reason: 'x' } });
  await place.remember({ ...harvested, stale: { sources: [] } });
  expect(await place.recall()).toBeUndefined();
});

test.each<[string, (place: ReturnType<typeof makeHarvested>) => void]>([
  ['was read at other refs than the forge lists', (place) => place.writeState({ inputs: 'other' })],
  ['lacks a file that the run before wrote', (place) => place.writeState({ files: ['stale.json'] })],
  ['holds other facts than the run wrote', (place) => place.write('facts.json', facts.replace('{', '{ '))],
  ['holds no facts', (place) => place.write('facts.json', '{}')],
])('a product that %s is looked at again, as it would be without a memory', async (_, change) => {
  using place = makeHarvested();
  change(place);
  letTimePass();
  await place.remember();
  expect(await place.recall()).toBeUndefined();
});

test('what the forge answers is asked for, and is what the folder holds; otherwise the product is looked at again', async () => {
  using place = makeHarvested();
  letTimePass();
  const run = await place.begin();
  const other = { ...answer, texts: { ...answer.texts, description: 'Other' } };
  for (const given of [undefined, other]) {
    const forge = { ...run.forge, answerOf: () => Promise.resolve(given) };
    await rememberSettled([entry], [harvested], [harvested.outcome], { ...run, forge });
    expect(await place.recall()).toBeUndefined();
  }
});

test('a memory that cannot be asked or kept, and a folder that cannot be looked at, stop nothing', async () => {
  using place = makeHarvested();
  const run = await place.begin();
  const fail = () => {
    throw new Error('EACCES');
  };
  const forge = { ...run.forge, versionOf: fail };
  for (const broken of [
    { ...run, settled: new Proxy(run.settled, { get: () => fail }) },
    { ...run, forge },
  ])
    expect(recallSettled(entry, broken)).toBeUndefined();
  const keep = () => Promise.reject(new Error('ENOSPC'));
  const full = new Proxy(run.settled, { get: (_, name) => (name === 'keep' ? keep : fail) });
  for (const broken of [
    { ...run, settled: full },
    { ...run, forge },
  ])
    await expect(rememberSettled([entry], [harvested], [harvested.outcome], broken)).resolves.toBeUndefined();
});

test('a source that the forge does not tell of has its product looked at', async () => {
  using place = makeHarvested();
  letTimePass();
  await place.remember();
  const run = await place.begin();
  for (const missing of [{ refsOf: () => undefined }, { versionOf: () => undefined }])
    expect(recallSettled(entry, { ...run, forge: { ...run.forge, ...missing } })).toBeUndefined();
});
