import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Stale } from '../content/model/facts.ts';
import { printFaults, tellFault } from './testing/fault-table.ts';
import { serverFaults, startGitServer, type GitServer, type ServerFault } from './testing/git-server.ts';
import { makeCommunity, type HarvestRun } from './testing/make-community.ts';
import { makeFolder, makeRepository } from './testing/make-repository.ts';

/** What was injected into one product of many, and what its page then says. Null: it is read all the same. */
const faultTable: Record<
  keyof typeof serverFaults | 'DNS failure' | 'refused' | 'moved' | 'emptied' | 'force-pushed' | 'tag moved',
  string | null
> = {
  'DNS failure': 'The name of the host could not be resolved (no network, or DNS is down).',
  refused: 'The host refused the connection or could not be reached.',
  'black hole': 'The host did not answer in time.',
  'slow drip': 'The host did not answer in time.',
  'connection cut': 'The connection to the host broke off.',
  '401': 'The repository is private, gone, or never was there.',
  '403': 'The repository is private, gone, or never was there.',
  '404': 'The repository does not exist at this address.',
  '429 with Retry-After': 'The host asks for a pause: too many requests (429).',
  '451': 'The repository is withheld for legal reasons (451).',
  '500': 'The host answered with an error of its own (5xx).',
  '502': 'The host answered with an error of its own (5xx).',
  'redirect loop': 'The address redirects to another place that is not followed.',
  'HTML with 200': 'The repository has no commits, or its host did not answer as Git does.',
  'truncated answer': 'The connection to the host broke off.',
  'an answer of 300 MB': 'The host answered with something that is not Git.',
  emptied: 'The repository has no commits, or its host did not answer as Git does.',
  moved: null,
  'force-pushed': null,
  'tag moved': null,
};
const rows = Object.entries(faultTable);
/** Faults that no server makes: there is none. */
const nowhere: Readonly<Record<string, string>> = {
  'DNS failure': 'http://nowhere.invalid/',
  refused: 'http://127.0.0.1:9/',
};
const misbehaviours = new Map<string, ServerFault>(Object.entries(serverFaults));
/** Faults that end with a time limit. */
const waits = ['black hole', 'slow drip'];
/** Nine seconds for each of them: long enough for what is well on a busy machine. */
const patience = '0.3';
const oneOfMany = `1 of ${rows.length + 1} products`;
const idOf = (fault: string) => fault.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

describe('each fault at one product of many', () => {
  const place = makeFolder();
  const community = makeCommunity(place.folder);
  const before = new Map<string, string>();
  let server: GitServer;
  let run: HarvestRun;

  beforeAll(async () => {
    server = await startGitServer(path.join(place.folder, 'mirror'));
    const repositories = new Map(
      ['well', ...rows.map(([fault]) => idOf(fault))].map((id) => {
        const repository = community.repository(`owner/${id}`);
        repository.commit({ 'README.md': `# ${id}\n`, 'docs/guide.md': '# Guide\n' });
        repository.git('tag', 'v1.0');
        community.product(id, `owner/${id}`);
        return [id, repository];
      }),
    );
    const environment = { CATALOG_MIRROR: `https://github.com/=${server.url}` };
    const first = await community.harvestWith(environment, '--json');
    expect(first.code, first.err).toBe(0);
    for (const id of repositories.keys()) before.set(id, community.read(`${id}/facts.json`));

    for (const id of repositories.keys()) makeRepository(path.join(place.folder, 'empty/owner', id));
    for (const [fault, misbehave] of misbehaviours) server.faults.set(`owner/${idOf(fault)}`, misbehave);
    server.faults.set('owner/moved', (request, response) => {
      response.writeHead(301, { location: (request.url ?? '').replace('/owner/moved', '/owner/new-home') }).end();
    });
    renameSync(path.join(place.folder, 'mirror/owner/moved'), path.join(place.folder, 'mirror/owner/new-home'));
    renameSync(path.join(place.folder, 'mirror/owner/emptied'), path.join(place.folder, 'mirror/owner/before'));
    community.repository('owner/emptied');
    const forced = repositories.get('force-pushed');
    forced?.git('commit', '--quiet', '--amend', '--message=another');
    const moved = repositories.get('tag-moved');
    moved?.commit({ more: 'x' });
    moved?.git('tag', '--force', 'v1.0');
    repositories.get('well')?.commit({ 'README.md': '# well, new\n' });
    const dead = Object.entries(nowhere).map(([fault, at]) => `https://github.com/owner/${idOf(fault)}=${at}`);
    const mirrors = [environment.CATALOG_MIRROR, ...dead].join(' ');
    run = await community.harvestWith({ CATALOG_MIRROR: mirrors, CATALOG_PATIENCE: patience }, '--json');
  });
  afterAll(async () => {
    printFaults('Faults of Git and its hosts');
    await server[Symbol.asyncDispose]();
    place[Symbol.dispose]();
  });

  test('the others are complete, and the exit code says that something failed', () => {
    expect(run.code).toBe(1);
    expect(run.report().products.find(({ id }) => id === 'well')?.outcome).toBe('changed');
    expect(run.report().sums.failed).toBe(rows.filter(([, reason]) => reason).length);
  });

  test.each(rows)('%s', (fault, reason) => {
    const id = idOf(fault);
    const product = run.report().products.find((candidate) => candidate.id === id);
    expect(community.read(`${id}/docs/latest/${id}.mdx`)).toContain(`title: "${id}"`);
    expect(community.facts(id).releases).toHaveLength(1);
    if (reason === null) {
      expect(product?.outcome).not.toBe('failed');
      tellFault({ fault, at: oneOfMany, said: '—', survived: 'it was read all the same' });
      return;
    }
    expect(product).toMatchObject({
      outcome: 'failed',
      reason: `https://github.com/owner/${id}: ${reason}`,
      documents: 2,
    });
    expect(community.read(`${id}/facts.json`)).toBe(before.get(id));
    expect(Stale.parse(JSON.parse(community.read(`${id}/stale.json`))).sources).toMatchObject([
      { key: `https://github.com/owner/${id}`, reason },
    ]);
    tellFault({
      fault,
      at: oneOfMany,
      said: reason,
      survived: 'its facts and texts, marked as stale; all others whole',
    });
  });

  test.each(rows.filter(([, reason]) => reason))(
    '%s at every repository: all keep what was known',
    async (fault, reason) => {
      const kept = () => community.snapshot().filter((line) => !/st(al|at)e\.json/.test(line));
      const snapshot = kept();
      server.faults.clear();
      const misbehave = misbehaviours.get(fault);
      if (misbehave) server.faults.set('*', misbehave);
      const empty = pathToFileURL(path.join(place.folder, 'empty')).href;
      const mirror = fault === 'emptied' ? empty : (nowhere[fault] ?? server.url);
      const all = await community.harvestWith(
        { CATALOG_MIRROR: `https://github.com/=${mirror}`, CATALOG_PATIENCE: waits.includes(fault) ? patience : '1' },
        '--json',
      );
      const { sums, products } = all.report();
      expect(sums).toMatchObject({ products: rows.length + 1, failed: rows.length + 1 });
      expect(products.every((product) => product.reason?.endsWith(reason ?? ''))).toBe(true);
      expect(all.code).toBe(1);
      expect(kept()).toEqual(snapshot);
      const survived = `the facts and texts of ${sums.failed} products, marked as stale`;
      tellFault({ fault, at: `all ${sums.products} products`, said: reason ?? '', survived });
    },
  );
});

test('a run over an unchanged portfolio asks once for each repository, fetches nothing and writes nothing', async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  await using server = await startGitServer(path.join(place.folder, 'mirror'));
  for (const id of ['a', 'b', 'c']) {
    community.repository(`owner/${id}`).commit({ 'README.md': `# ${id}\n` });
    community.product(id, `owner/${id}`);
  }
  const environment = { CATALOG_MIRROR: `https://github.com/=${server.url}` };
  await community.harvestWith(environment);
  const before = community.snapshot();
  const asked = server.requests.length;
  const { report } = await community.harvestWith(environment, '--json');
  expect(report().sums).toMatchObject({ unchanged: 3 });
  // One probe is two requests of Git's protocol: the advertisement and ls-refs.
  const probes = ['a', 'b', 'c'].flatMap((id) => [`GET /owner/${id}/info/refs`, `POST /owner/${id}/git-upload-pack`]);
  expect(server.requests.slice(asked).toSorted()).toEqual(probes.toSorted());
  expect(community.snapshot()).toEqual(before);
});

test('a product whose folder cannot be written is told of, and stops none of the others', async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  const repositories = ['a', 'b', 'c', 'd'].map((id) => {
    const repository = community.repository(`owner/${id}`);
    repository.commit({ 'README.md': `# ${id}\n` });
    community.product(id, `owner/${id}`);
    return repository;
  });
  await community.harvest();
  // Neither the mark that it is stale nor a page can be written where a folder is in its place.
  const harvested = path.join(community.content, 'harvested');
  rmSync(path.join(place.folder, 'mirror/owner/a'), { recursive: true });
  mkdirSync(path.join(harvested, 'a/stale.json/x'), { recursive: true });
  for (const repository of repositories.slice(1)) repository.commit({ 'docs/new.md': '# New\n' });
  mkdirSync(path.join(harvested, 'b/docs/latest/b/docs/new.mdx/x'), { recursive: true });

  const { code, report } = await community.harvest('--json');
  expect(code).toBe(1);
  expect(report().products.map(({ id, outcome }) => [id, outcome])).toEqual([
    ...[
      ['a', 'failed'],
      ['b', 'failed'],
    ],
    ...[
      ['c', 'changed'],
      ['d', 'changed'],
    ],
  ]);
  const [gone, unwritable] = report().products.map(({ reason }) => reason);
  expect(gone).toContain('The repository does not exist at this address.');
  expect(gone).toContain(`${path.join(harvested, 'a')} could not be written: `);
  expect(unwritable).toContain(`${path.join(harvested, 'b')} could not be written: `);
  expect(community.read('d/docs/latest/d/docs/new.mdx')).toContain('title: "New"');

  for (const file of ['a/stale.json', 'b/docs/latest/b/docs/new.mdx'])
    rmSync(path.join(harvested, file), { recursive: true });
  const next = await community.harvest('--json');
  expect(next.report().products.map(({ outcome }) => outcome)).toEqual(['failed', 'changed', 'unchanged', 'unchanged']);
  expect(community.read('b/docs/latest/b/docs/new.mdx')).toContain('title: "New"');
  expect(community.read('a/stale.json')).toContain('does not exist');
});

test('a harvest that would empty much of the catalogue stops before writing, and says what would be gone', async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  const repositories = ['a', 'b', 'c'].map((id) => {
    const repository = community.repository(`owner/${id}`);
    repository.commit({ 'README.md': `# ${id}\n` });
    community.product(id, `owner/${id}`);
    return repository;
  });
  await community.harvest();
  const before = community.snapshot();
  for (const repository of repositories.slice(0, 2)) repository.commit({ 'README.md': null, 'main.py': '' });
  const stopped = await community.harvest();
  expect(stopped.code).toBe(1);
  expect(stopped.err).toContain('2 of 3 products (67 %) would be gone: a, b.');
  expect(community.snapshot()).toEqual(before);
  expect((await community.harvest('--allow-loss')).code).toBe(0);
});

test('a repository of more bytes than are fetched of one: what came first is shown, what was left out is said', async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  await using server = await startGitServer(path.join(place.folder, 'mirror'));
  const pages = Object.fromEntries(Array.from({ length: 8 }, (_, page) => [`docs/${page}.md`, noise(600_000)]));
  community.repository('owner/large').commit({ 'README.md': '# Large\n', ...pages });
  community.repository('owner/small').commit({ 'README.md': '# Small\n' });
  community.product('large', 'owner/large');
  community.product('small', 'owner/small');
  // Of 2.4 MB there is room for one, and the line is slow enough to see it come.
  server.bytesPerSecond = 500_000;
  const { code, report, err } = await community.harvestWith(
    { CATALOG_MIRROR: `https://github.com/=${server.url}`, CATALOG_LIMITS: 'fetchedPack=1000000' },
    '--json',
  );
  expect(code, err).toBe(0);
  const [large, small] = report().products;
  const left = large?.warnings.filter((line) => line.endsWith('could not be had from the repository, or is too large'));
  expect(community.read('large/docs/latest/large.mdx')).toContain('title: "Large"');
  expect(left?.length).toBeGreaterThanOrEqual(5);
  expect((large?.documents ?? 0) + (left?.length ?? 0)).toBe(9);
  expect(small).toMatchObject({ outcome: 'changed', documents: 1 });
  expect(server.bytes()).toBeLessThan(6_000_000);
});

test('a repository of more files, documents and bytes than are looked at is read up to there, and that is said', async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  const pages = Object.fromEntries(Array.from({ length: 30 }, (_, page) => [`docs/${page}.md`, `# ${page}\n`]));
  const long = `# Long\n\n${'text '.repeat(1_000)}`;
  community.repository('owner/many').commit({ 'README.md': '# Many\n', ...pages });
  community.repository('owner/long').commit({ 'README.md': '# Long\n', 'docs/long.md': long });
  community.product('many', 'owner/many');
  community.product('long', 'owner/long');
  const { code, report, err } = await community.harvestWith(
    { CATALOG_LIMITS: 'paths=20 documents=10 file=4000' },
    '--json',
  );
  expect(code, err).toBe(0);
  const warnings = Object.fromEntries(report().products.map((product) => [product.id, product.warnings.join('\n')]));
  expect(warnings['many']).toContain('more files than are looked at; the rest was left out');
  expect(warnings['many']).toContain('not taken: too many');
  expect(warnings['long']).toContain('docs/long.md: could not be had from the repository, or is too large');
});

/** Text that no one can compress. */
function noise(length: number): string {
  return `# Noise\n\n${randomBytes(length / 2)
    .toString('hex')
    .replaceAll(/(.{64})/g, '$1\n')}`;
}
