import { generateKeyPairSync } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ForgeTexts } from '../content/model/forge-texts.ts';
import type { ApiFaultName } from './testing/api-faults.ts';
import { startGitServer } from './testing/git-server.ts';
import { makeCommunity, type HarvestRun } from './testing/make-community.ts';
import { makeFolder } from './testing/make-repository.ts';
import { startStandInGitHub, type StandInOptions } from './testing/stand-in-github.ts';
import { standInRelease, standInRepository } from './testing/stand-in-repository.ts';

const token = 'ghp_marked-7f3c9a';

/** A community whose repositories are at GitHub, as the stand-in shows it, and are read over smart HTTP. */
async function setUp(options: StandInOptions = {}) {
  const place = makeFolder();
  const community = makeCommunity(place.folder);
  const mirror = path.join(place.folder, 'mirror');
  const git = await startGitServer(mirror);
  const github = await startStandInGitHub(options);
  return {
    community,
    git,
    github,
    folder: place.folder,
    /** A product with one repository, as GitHub shows it. */
    product(id: string, more: Record<string, unknown> = {}) {
      const repository = community.repository(`os2/${id}`);
      repository.commit({ 'README.md': `# ${id}\n` });
      community.product(id, `os2/${id}`);
      this.show(id, more);
      return repository;
    },
    /** What GitHub shows of it beyond Git. */
    show(id: string, more: Record<string, unknown>) {
      const directory = path.join(mirror, 'os2', id);
      github.repositories[`os2/${id}`] = standInRepository(`os2/${id}`, { directory, ...more });
    },
    /** Harvests, and tells what it asked of whom. */
    async harvest(environment: Record<string, string> = {}) {
      const [api, http] = [github.requests.length, git.requests.length];
      const access = {
        CATALOG_MIRROR: `https://github.com/=${git.url}`,
        GITHUB_API_URL: github.url,
      };
      const run: HarvestRun = await community.harvestWith({ ...access, GITHUB_TOKEN: token, ...environment }, '--json');
      return { ...run, api: github.requests.length - api, http: git.requests.length - http };
    },
    forge: (id: string) => community.facts(id).sources[0]?.forge,
    texts: (id: string) => ForgeTexts.parse(JSON.parse(community.read(`${id}/forge.json`))).sources[0],
    [Symbol.asyncDispose]: async () => {
      await git[Symbol.asyncDispose]();
      await github[Symbol.asyncDispose]();
      place[Symbol.dispose]();
    },
  };
}

const outcomes = (run: HarvestRun) => Object.fromEntries(run.report().products.map(({ id, outcome }) => [id, outcome]));

test('facts are written with the facts, texts beside them; an unchanged portfolio costs one request in all', async () => {
  await using place = await setUp({ packages: { os2: [] } });
  const one = place.product('one', { stargazerCount: 5, description: 'Vagtplan' });
  one.git('tag', 'v1.0');
  one.git('tag', '--annotate', '--message=x', 'v1.1');
  place.product('two', { releases: [standInRelease('v1', { name: 'Første', description: 'Alt nyt.' })] });

  const first = await place.harvest();
  expect(first.code, first.err).toBe(0);
  expect(place.forge('one')).toMatchObject({ stars: 5, branch: 'main', packages: [] });
  expect(place.forge('two')?.releases.newest).toMatchObject([{ tag: 'v1', notes: true }]);
  expect(place.texts('one')).toEqual({ key: 'https://github.com/os2/one', description: 'Vagtplan', releases: [] });
  expect(place.texts('two')?.releases).toEqual([{ tag: 'v1', name: 'Første', notes: 'Alt nyt.', cut: false }]);
  expect(place.community.read('two/facts.json')).not.toContain('Alt nyt.');

  const before = place.community.snapshot();
  const second = await place.harvest();
  expect(outcomes(second)).toEqual({ one: 'unchanged', two: 'unchanged' });
  expect(place.community.snapshot()).toEqual(before);
  expect({ api: second.api, git: second.http }).toEqual({ api: 1, git: 0 });
});

test('a change at GitHub alone, a push, and a tag that is moved each touch their own product', async () => {
  await using place = await setUp({ packages: { os2: [] } });
  const one = place.product('one');
  one.git('tag', 'latest');
  place.product('two');
  await place.harvest();

  const written = async () => {
    const before = place.community.snapshot();
    const run = await place.harvest();
    expect(run.code, run.err).toBe(0);
    const files = place.community.snapshot().filter((line) => !before.includes(line));
    return { files: files.map((line) => line.split(' ')[0]), http: run.http };
  };
  place.show('two', { updatedAt: '2026-05-01T00:00:00Z', description: 'Nu med beskrivelse' });
  expect(await written()).toEqual({ files: ['two/forge.json', 'two/state.json'], http: 0 });

  const commit = one.commit({ 'README.md': '# One, again\n' });
  const pushed = await written();
  expect(pushed.files).toContain('one/docs/latest/one.mdx');
  expect(pushed.files.filter((file) => file?.startsWith('two/'))).toEqual([]);

  // Nothing but the tag tells: neither branch, time of push nor number of tags is another.
  place.show('one', { pushedAt: '2026-05-01T00:00:00Z' });
  await place.harvest();
  one.git('tag', '--force', 'latest', commit);
  expect((await written()).files).toContain('one/facts.json');
  expect(place.community.facts('one').releases[0]?.commit).toBe(commit);
});

test('through each fault all products are complete, the last known facts stay, and one sentence says so', async () => {
  await using place = await setUp();
  const one = place.product('one', { stargazerCount: 5, description: 'Vagtplan' });
  await place.harvest();

  place.show('one', { stargazerCount: 6, description: 'Andet' });
  const faults: Array<[ApiFaultName, string]> = [
    ['black hole', 'The host did not answer in time.'],
    ['401', 'GitHub does not know the token (401)'],
    ['an answer of 300 MB', 'The answer is longer than'],
    ['HTML with 200', 'What GitHub answered is not of the form'],
  ];
  for (const [fault, sentence] of faults) {
    one.commit({ 'README.md': `# One, after ${fault}\n` });
    place.github.inject(fault);
    const run = await place.harvest({ CATALOG_LIMITS: 'apiTime=2000' });
    expect(run.code, run.err).toBe(0);
    expect(outcomes(run), fault).toEqual({ one: 'changed' });
    expect(run.err.split('\n').filter((line) => line.includes(sentence))).toHaveLength(1);
    expect(run.report().remarks).toEqual([expect.stringContaining(sentence)]);
    expect(place.community.read('one/docs/latest/one.mdx')).toContain(`One, after ${fault}`);
    expect([place.forge('one')?.stars, place.texts('one')?.description]).toEqual([5, 'Vagtplan']);
  }
  place.github.inject(undefined);
  await place.harvest();
  expect([place.forge('one')?.stars, place.texts('one')?.description]).toEqual([6, 'Andet']);
});

test('without a token the facts of an earlier run stay, and one sentence says what a token would add', async () => {
  await using place = await setUp();
  place.product('one', { stargazerCount: 5, description: 'Vagtplan' });
  await place.harvest();
  const before = place.community.snapshot();
  const run = await place.harvest({ GITHUB_TOKEN: '' });
  expect({ code: run.code, api: run.api }).toEqual({ code: 0, api: 0 });
  expect(run.err).toContain('No GITHUB_TOKEN');
  expect(place.community.snapshot()).toEqual(before);
});

test('a repository with a new address is told of, and read all the same', async () => {
  await using place = await setUp();
  place.product('one');
  place.github.repositories['os2/one'] = standInRepository('os2/newname', {
    directory: path.join(place.folder, 'mirror/os2/one'),
  });
  const run = await place.harvest();
  expect(run.code).toBe(0);
  expect(run.report().remarks).toEqual([
    expect.stringContaining('https://github.com/os2/one has moved to https://github.com/os2/newname'),
  ]);
  expect(place.forge('one')?.movedTo).toBe('https://github.com/os2/newname');
});

test('neither token nor key is in a command line, an address, a log, an error, a file or the environment of Git', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const ofTheApp = 'ghs_marked-51d2e0';
  await using place = await setUp({ app: { id: '7', publicKey, installations: [42], token: ofTheApp } });
  const one = place.product('one', { description: 'Vagtplan' });

  // Git's arguments and environment are written down on its way to the real one.
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const bin = path.join(place.folder, 'bin');
  execFileSync('mkdir', [bin]);
  writeFileSync(
    path.join(bin, 'git'),
    `#!/bin/sh\n{ printf '%s\\n' "$@"; env; } >> '${place.folder}/git.log'\nexec '${real}' "$@"\n`,
    { mode: 0o755 },
  );
  const shared = {
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: path.join(place.folder, 'summary.md'),
  };
  const secrets = [
    token,
    ofTheApp,
    pem.split('\n')[1] ?? '',
    Buffer.from(`x-access-token:${token}`).toString('base64'),
  ];

  const seen = new Set<string>();
  const watch = setInterval(() => commandLines().forEach((line) => seen.add(line)), 20);
  const printed: string[] = [];
  const faults: Array<ApiFaultName | undefined> = [undefined, 'echo of the token', '401'];
  for (const [round, fault] of faults.entries()) {
    one.commit({ 'README.md': `# One, for the ${round}. time\n` });
    place.github.inject(fault);
    const { out, err } = await place.harvest(shared);
    printed.push(out, err);
  }
  place.github.inject(undefined);
  const app = { GITHUB_TOKEN: '', GITHUB_APP_ID: '7', GITHUB_APP_PRIVATE_KEY: pem };
  one.commit({ 'README.md': '# One, for the App\n' });
  const { out, err } = await place.harvest({ ...shared, ...app });
  printed.push(out, err);
  clearInterval(watch);

  expect(place.github.requests.map(({ authorization }) => authorization)).toEqual(
    expect.arrayContaining([`token ${token}`, `token ${ofTheApp}`]),
  );
  const addresses = [...place.github.requests.map(({ path }) => path), ...place.git.requests];
  const files = readdirSync(place.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  // The search finds what is there: what GitHub said, what Git was told, and our own command line.
  expect(files.filter((file) => readFileSync(file).includes('Vagtplan')).length).toBeGreaterThan(0);
  expect(readFileSync(path.join(place.folder, 'git.log'), 'utf8')).toContain('--filter=');
  expect([...seen].filter((line) => line.includes('harvest.ts')).length).toBeGreaterThan(0);
  for (const secret of secrets) {
    expect(files.filter((file) => readFileSync(file).includes(secret))).toEqual([]);
    expect(printed.filter((text) => text.includes(secret))).toEqual([]);
    expect([...seen].filter((line) => line.includes(secret))).toEqual([]);
    expect(addresses.filter((address) => decodeURIComponent(address).includes(secret))).toEqual([]);
  }
});

/** The command lines of everything that runs on this machine. */
function commandLines(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        return [readFileSync(`/proc/${id}/cmdline`, 'utf8')];
      } catch {
        return []; // It has ended.
      }
    });
}
