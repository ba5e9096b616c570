import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { printFaults, tellFault } from '../testing/fault-table.ts';
import { makeCommunity } from '../testing/make-community.ts';
import { makeFolder } from '../testing/make-repository.ts';

function prepare(folder: string) {
  const community = makeCommunity(folder);
  const repositories = ['a', 'b'].map((id) => {
    const repository = community.repository(`owner/${id}`);
    repository.commit({ 'README.md': `# ${id}\n`, 'docs/guide.md': '# Guide\n' });
    community.product(id, `owner/${id}`);
    return repository;
  });
  const start = (command: string, args: string[]) =>
    spawn(command, args, {
      env: { PATH: process.env['PATH'], ...community.environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  return { community, repositories, start };
}

afterAll(() => printFaults('Faults of the machine, and repositories without measure'));
const tell = (fault: string, at: string, said: string, survived: string) => tellFault({ fault, at, said, survived });

const script = path.resolve(import.meta.dirname, '../harvest.ts');

function end(child: ReturnType<typeof spawn>): Promise<{ code: number | null; err: string }> {
  let err = '';
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, err })));
}

test('two runs at once: one does the work, the other says so and touches nothing', async () => {
  using place = makeFolder();
  const { community, start } = prepare(place.folder);
  const results = await Promise.all([start(process.execPath, [script]), start(process.execPath, [script])].map(end));
  expect(results.map(({ code }) => code).toSorted()).toEqual([0, 2]);
  expect(results.find(({ code }) => code === 2)?.err).toContain('Another harvest is at work on');
  expect((await community.harvest('--json')).report().sums).toMatchObject({ unchanged: 2 });
  tell('two runs at once', 'all', 'Another harvest is at work on …', 'one run does all, the other touches nothing');
});

test('a full disk: what was there stays whole, the run says so, and the next one does the rest', async () => {
  using place = makeFolder();
  const { community, repositories, start } = prepare(place.folder);
  const told = community.repository('owner/c');
  told.commit({ 'README.md': '# c\n' });
  community.product('c', 'owner/c');
  community.environment.CATALOG_LIMITS = 'documents=5';
  expect((await community.harvest()).code).toBe(0);
  const before = community.snapshot();
  // The first is too much for Git, the second for our own writing: its text is packed small.
  const [packed, written] = repositories;
  packed?.commit({ 'README.md': `# Noise\n\n${randomBytes(100_000).toString('hex')}\n` });
  written?.commit({ 'README.md': `# Text\n\n${'text '.repeat(30_000)}\n` });
  // Of the third only the record of the run is: it tells of each document that was left out.
  told.commit(Object.fromEntries(Array.from({ length: 1_500 }, (_, page) => [`docs/${page}.md`, `# ${page}\n`])));
  // A limit on the size of a file makes writes fail as a full disk does; Node must only not die of the signal.
  const survive = `--import 'data:text/javascript,process.on("SIGXFSZ",()=>undefined)'`;
  const { code, err } = await end(
    start('bash', ['-c', `ulimit -f 64; exec "${process.execPath}" ${survive} "${script}"`]),
  );
  expect(code).toBe(1);
  expect(err.match(/^ +.*This machine could not write to its cache \(disk full, or no permission\)\.$/gm)).toHaveLength(
    3,
  );
  for (const id of ['a', 'b', 'c']) expect(community.read(`${id}/stale.json`)).toContain('"code": "disk"');
  expect(community.snapshot().filter((line) => !line.includes('stale.json'))).toEqual(before);
  expect((await community.harvest('--json')).report().sums).toMatchObject({ changed: 3, failed: 0 });
  tell(
    'disk full',
    'all 3 products',
    'This machine could not write …',
    'every file as it was; the next run does the rest',
  );
});

test('Ctrl-C ends the run cleanly: nothing is written, no process is left, and the next run goes on', async () => {
  using place = makeFolder();
  const { community, start } = prepare(place.folder);
  const child = start(process.execPath, [script]);
  child.stderr.once('data', () => child.kill('SIGINT'));
  const { code, err } = await end(child);
  expect(code).toBe(130);
  expect(err).toContain('Interrupted: nothing was written.');
  expect(existsSync(path.join(community.content, 'harvested', '.harvest.lock'))).toBe(false);
  expect((await community.harvest()).code).toBe(0);
  tell('Ctrl-C', 'all', 'Interrupted: nothing was written.', 'every file; the next run goes on');
});

test('a clock that runs wrong moves nothing of a repository that has not changed', async () => {
  using place = makeFolder();
  const { community, repositories } = prepare(place.folder);
  repositories[0]?.commit({ future: 'x' }, { date: '2099-01-01T00:00:00Z' });
  expect((await community.harvest()).code).toBe(0);
  const before = community.snapshot();
  expect((await community.harvest('--json')).report().sums).toMatchObject({ unchanged: 2 });
  expect(community.snapshot()).toEqual(before);
  expect(community.facts('a').sources[0]?.activity.lastCommit).toBe('2099-01-01T00:00:00Z');
  tell('clock skew: a commit of 2099', '1 of 2 products', '—', 'nothing moves in the next run');
});

test('a repository of 100,000 files and one of 25,000 commits are read within bounds, and what was left out is said', async () => {
  using place = makeFolder();
  const { community, repositories } = prepare(place.folder);
  const [many, long] = repositories;
  many?.commit(
    Object.fromEntries(Array.from({ length: 1_200 }, (_, index) => [`docs/${index % 40}/${index}.md`, `# ${index}\n`])),
  );
  many?.manyFiles(100_000);
  long?.manyCommits(25_000);
  const { code, report, err } = await community.harvest('--json');
  expect(code, err).toBe(0);
  expect(community.facts('a').sources[0]).toMatchObject({ documents: 1_000 });
  expect(community.facts('a').sources[0]?.paths).toBeGreaterThan(100_000);
  expect(report().products[0]?.warnings.filter((line) => line.endsWith('too many'))).toHaveLength(202);
  expect(community.facts('b').sources[0]?.activity).toMatchObject({ truncated: true, commits: 20_000 });
  tell('100,000 files and 1,200 documents', '1 of 2 products', '202 notes: not taken: too many', '1,000 documents');
  tell('25,000 commits', '1 of 2 products', 'truncated, in its facts', 'the newest 20,000 commits');
});
