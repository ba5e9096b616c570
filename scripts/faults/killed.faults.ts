import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { printFaults, tellFault } from '../testing/fault-table.ts';
import { makeCommunity } from '../testing/make-community.ts';
import { makeFolder } from '../testing/make-repository.ts';
import { findTorn } from './find-torn.ts';

const kills = 200;
/** Each on a portfolio of its own, at the same time: as many as the machines of the CI have processors. */
const lanes = 2;
const ids = ['a', 'b', 'c'];
const script = path.resolve(import.meta.dirname, '../harvest.ts');

test(`nothing is torn or lost in ${kills} harvests that are killed at any moment, and the next run makes all complete`, async () => {
  const results = await Promise.all(Array.from({ length: lanes }, (_, lane) => killHarvests(kills / lanes, lane)));
  const sum = (of: (result: (typeof results)[number]) => number) => results.reduce((all, each) => all + of(each), 0);
  const [killed, atWork] = [sum((result) => result.killed), sum((result) => result.atWork)];
  expect(killed).toBe(kills);
  expect(atWork).toBeGreaterThan(kills / 4);
  tellFault({
    fault: `kill -9, ${killed} times, ${atWork} of them while products were read or written`,
    at: `all ${ids.length} products`,
    said: '—',
    survived: '0 products lost, 0 torn files; the next run makes all complete',
  });
  printFaults('Killed at any moment');
});

/** Changes every product, and kills the harvest of it, so many times; a harvest that was faster does not count. */
async function killHarvests(count: number, lane: number): Promise<{ killed: number; atWork: number }> {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  const harvested = path.join(community.content, 'harvested');
  const repositories = ids.map((id) => {
    const repository = community.repository(`owner/${id}`);
    repository.commit({ 'README.md': `# ${id}\n`, 'docs/guide.md': '# Guide\n' });
    community.product(id, `owner/${id}`);
    const first = repository.git('rev-parse', 'main');
    const commits = repository.history(Array.from({ length: 2 * count + 1 }, (_, round) => pagesOf(round)));
    const goTo = (commit = first) => repository.git('update-ref', 'refs/heads/main', commit);
    goTo();
    return { commits, goTo };
  });
  const moveAll = (round: number) => repositories.forEach(({ commits, goTo }) => goTo(commits[round]));

  expect((await community.harvest()).code).toBe(0);
  moveAll(0);
  const begun = performance.now();
  expect((await community.harvest()).code).toBe(0);
  const usual = performance.now() - begun;

  const digests = new Set<string>();
  expect(findTorn(harvested, digests)).toEqual([]);
  let killed = 0;
  let atWork = 0;
  for (let round = 0; killed < count && round < 2 * count; round++) {
    moveAll(round + 1);
    // Spread over the whole run and a little beyond, in an order that does not repeat with the content.
    const share = ((round * 61) % count) / count + lane / (lanes * count);
    const { signal, began } = await killAfter(usual * 1.1 * share, community.environment);
    if (signal === 'SIGKILL') killed++;
    if (signal === 'SIGKILL' && began) atWork++;
    expect(findTorn(harvested, digests), `round ${round}`).toEqual([]);
    expect(ids.filter((id) => !existsSync(path.join(harvested, id, 'facts.json')))).toEqual([]);
  }

  const last = await community.harvest();
  expect(last.code, last.err).toBe(0);
  const left = community.contents();
  const clean = await community.harvestWith({ CATALOG_CACHE: path.join(place.folder, 'fresh') }, '--force');
  expect(clean.code, clean.err).toBe(0);
  expect(community.contents()).toEqual(left);
  return { killed, atWork };
}

function pagesOf(round: number): Record<string, string> {
  return {
    'README.md': `# Round ${round}\n\n${'text '.repeat(round)}\n`,
    [`docs/page-${round % 5}.md`]: round % 2 ? `# ${round}\n` : '# Even\n',
  };
}

/** Starts a harvest and kills it after so many milliseconds; it has begun its work once it has said something. */
async function killAfter(
  time: number,
  environment: Record<string, string>,
): Promise<{ signal: NodeJS.Signals | null; began: boolean }> {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let began = false;
  child.stderr.once('data', () => (began = true)).resume();
  const timer = setTimeout(() => child.kill('SIGKILL'), time);
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, by) => resolve(by)));
  clearTimeout(timer);
  return { signal, began };
}
