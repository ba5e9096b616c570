import { renameSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Stale } from '../content/model/facts.ts';
import { serverFaults, startGitServer, type GitServer } from './testing/git-server.ts';
import { makeCommunity, type HarvestRun } from './testing/make-community.ts';
import { makeFolder } from './testing/make-repository.ts';

/** What was injected into one product of many, and what its page then says. Null: it is read all the same. */
const faultTable: Record<
  keyof typeof serverFaults | 'moved' | 'emptied' | 'force-pushed' | 'tag moved',
  string | null
> = {
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
    const environment = { CATALOG_MIRROR: `https://github.com/=${server.url}`, CATALOG_PATIENCE: '0.1' };
    const first = await community.harvestWith(environment, '--json');
    expect(first.code, first.err).toBe(0);
    for (const id of repositories.keys()) before.set(id, community.read(`${id}/facts.json`));

    for (const [fault, misbehave] of Object.entries(serverFaults)) server.faults.set(`owner/${idOf(fault)}`, misbehave);
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
    run = await community.harvestWith(environment, '--json');
  });
  afterAll(async () => {
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
  });

  test.each(['black hole', '502', '404'] as const)('%s at every repository: all keep what was known', async (fault) => {
    const kept = () => community.snapshot().filter((line) => !/st(al|at)e\.json/.test(line));
    const snapshot = kept();
    server.faults.clear();
    server.faults.set('*', serverFaults[fault]);
    const all = await community.harvestWith(
      { CATALOG_MIRROR: `https://github.com/=${server.url}`, CATALOG_PATIENCE: '0.05' },
      '--json',
    );
    expect(all.report().sums).toMatchObject({ products: rows.length + 1, failed: rows.length + 1 });
    expect(all.code).toBe(1);
    expect(kept()).toEqual(snapshot);
  });
});

test.each([
  [
    'a host without a name',
    'http://nowhere.invalid/',
    'The name of the host could not be resolved (no network, or DNS is down).',
  ],
  ['a host that refuses', 'http://127.0.0.1:9/', 'The host refused the connection or could not be reached.'],
])('%s is given up after a few tries', async (_, address, reason) => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  for (let index = 0; index < 12; index++) community.product(`p${index}`, `owner/p${index}`);
  const { code, report, err } = await community.harvestWith(
    { CATALOG_MIRROR: `https://github.com/=${address}` },
    '--json',
  );
  expect(code).toBe(1);
  expect(report().sums).toMatchObject({ products: 12, failed: 12 });
  expect(report().products[0]?.reason).toContain(reason);
  expect(err).toContain('was given up: ');
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
