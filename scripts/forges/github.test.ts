import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Source } from '../../content/model/source.ts';
import { makeFolder } from '../testing/make-repository.ts';
import { startStandInGitHub, type StandIn, type StandInOptions } from '../testing/stand-in-github.ts';
import { standInRepository } from '../testing/stand-in-repository.ts';
import { enrichFromGitHub } from './github.ts';

const token = 'ghp_not-a-real-token';
const source = (name: string, host = 'github.com'): Source => ({
  repository: `https://${host}/os2/${name}`,
  roles: ['code'],
});
const names = (count: number) => Array.from({ length: count }, (_, index) => `r${index}`);
const repositoriesOf = (list: readonly string[]) =>
  Object.fromEntries(list.map((name) => [`os2/${name}`, standInRepository(`os2/${name}`)]));
const changed = (name: string) =>
  standInRepository(`os2/${name}`, { pushedAt: '2026-04-01T00:00:00Z', stargazerCount: 9 });

/** A stand-in with a cache, and runs that ask it. */
async function setUp(options: StandInOptions = {}) {
  const place = makeFolder();
  const github = await startStandInGitHub(options);
  return {
    github,
    cache: place.folder,
    /** Asks about these; answers with what came of it, and which questions it took. */
    async ask(list: readonly string[], { now = '2026-03-02T00:00:00Z', environment = {} } = {}) {
      const before = github.requests.length;
      const enrichment = await enrichFromGitHub(
        list.map((name) => source(name)),
        {
          environment: { GITHUB_TOKEN: token, GITHUB_API_URL: github.url, ...environment },
          cache: place.folder,
          signal: new AbortController().signal,
          now,
        },
      );
      const stars = async (name: string) => (await enrichment.answerOf(`https://github.com/os2/${name}`))?.facts.stars;
      return { ...enrichment, stars, questions: questionsOf(github, before) };
    },
    [Symbol.asyncDispose]: async () => {
      await github[Symbol.asyncDispose]();
      place[Symbol.dispose]();
    },
  };
}

/** Each question by GraphQL as `probe` or `facts`, with the repositories that it names; each of REST as its path. */
function questionsOf({ requests }: StandIn, from: number): string[] {
  return requests.slice(from).map(({ path: at, body }) => {
    if (at !== '/graphql') return at;
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, string> };
    const asked = Object.keys(variables).filter((key) => key.startsWith('n')).length;
    return `${query.includes('pushedAt') ? 'probe' : 'facts'} ${asked}`;
  });
}
const graphQl = (questions: readonly string[]) => questions.filter((question) => !question.startsWith('/'));

test('a first run probes by the hundred and asks by 25; an unchanged one only probes; one change is one question', async () => {
  const list = names(130);
  await using place = await setUp({ repositories: repositoriesOf(list) });
  const first = await place.ask(list);
  expect(graphQl(first.questions)).toEqual([
    'probe 100',
    'probe 30',
    ...Array.from({ length: 5 }, () => 'facts 25'),
    'facts 5',
  ]);
  expect(first.notes).toEqual([]);
  expect(await first.stars('r129')).toBe(0);

  const spent = place.github.points;
  const second = await place.ask(list);
  expect(second.questions).toEqual(['probe 100', 'probe 30']);
  expect(place.github.points - spent).toBe(2);
  expect(await second.stars('r129')).toBe(0);

  place.github.repositories['os2/r7'] = changed('r7');
  const third = await place.ask(list);
  expect(graphQl(third.questions)).toEqual(['probe 100', 'probe 30', 'facts 1']);
  expect(await third.stars('r7')).toBe(9);
});

test('an answer goes by one name as long as it holds; another answer, also a later one, has another, and no answer none', async () => {
  await using place = await setUp({ repositories: repositoriesOf(['a']) });
  const version = async (now: string) => (await place.ask(['a'], { now })).versionOf('https://github.com/os2/a');
  const first = await version('2026-03-02T00:00:00Z');
  expect(first).toBeDefined();
  expect(await version('2026-03-03T00:00:00Z')).toBe(first);
  place.github.repositories['os2/a'] = changed('a');
  const second = await version('2026-03-04T00:00:00Z');
  expect([first, undefined]).not.toContain(second);
  expect(await version('2026-03-05T00:00:00Z')).toBe(second);
  const later = await version('2026-03-12T00:00:00Z');
  expect([first, second, undefined]).not.toContain(later);
  place.github.inject('401');
  expect(await version('2026-03-13T00:00:00Z')).toBeUndefined();
});

test('what has not changed for a week is asked again, since stars and issues move without a push', async () => {
  await using place = await setUp({ repositories: repositoriesOf(['a']) });
  await place.ask(['a'], { now: '2026-03-02T00:00:00Z' });
  expect(graphQl((await place.ask(['a'], { now: '2026-03-08T23:00:00Z' })).questions)).toEqual(['probe 1']);
  expect(graphQl((await place.ask(['a'], { now: '2026-03-09T00:00:01Z' })).questions)).toEqual(['probe 1', 'facts 1']);
});

test('a run that keeps the reserve is taken up by the next, which asks the unasked and then the oldest first', async () => {
  const list = names(60);
  await using place = await setUp({ repositories: repositoriesOf(list), remaining: 5_000 });
  await place.ask(['r0'], { now: '2026-03-01T00:00:00Z' });
  // 1 point for the probe and 13 for each 25: the second 25 would go below the reserve of 200.
  await using short = await startStandInGitHub({ repositories: repositoriesOf(list), remaining: 226 });
  short.repositories['os2/r0'] = place.github.repositories['os2/r0'] = changed('r0');
  const environment = { GITHUB_API_URL: short.url };
  const { notes } = await place.ask(list, { environment });
  expect(questionsOf(short, 0).filter((question) => !question.startsWith('/'))).toEqual(['probe 60', 'facts 25']);
  expect(notes).toMatchInlineSnapshot(`
    [
      "GitHub was not asked about 35 repositories: GitHub's rate limit is nearly spent (212 left until 2026-11-24T12:00:00Z). What was known stays, and the next run asks them first.",
    ]
  `);

  const next = await place.ask(list);
  expect(graphQl(next.questions)).toEqual(['probe 60', 'facts 25', 'facts 10']);
  const last = place.github.requests.findLast(({ path: at }) => at === '/graphql');
  expect(last?.body, 'r0 had been asked before, so it comes last').toContain('"r0"');
  expect(next.notes).toEqual([]);
});

test('a renamed repository is followed and told with its new address, in each run', async () => {
  await using place = await setUp({ repositories: { 'os2/old': standInRepository('os2/new') } });
  for (let round = 0; round < 2; round++) {
    const { notes, answerOf } = await place.ask(['old']);
    expect(notes).toEqual([
      "https://github.com/os2/old has moved to https://github.com/os2/new: write the new address into its product's file.",
    ]);
    expect((await answerOf('https://github.com/os2/old'))?.facts.movedTo).toBe('https://github.com/os2/new');
  }
});

test('a repository that is gone does not hide the others', async () => {
  const list = names(26);
  await using place = await setUp({ repositories: repositoriesOf(list.filter((name) => name !== 'r3')) });
  const { notes, stars } = await place.ask(list);
  expect(notes).toEqual([
    'https://github.com/os2/r3: GitHub does not know it: it is private, or gone. What was known stays.',
  ]);
  expect(await stars('r25')).toBe(0);
  expect(await stars('r3')).toBeUndefined();
});

test('what is only remembered, and not known to hold in this run, is not given out', async () => {
  await using place = await setUp({ repositories: repositoriesOf(['a', 'b']) });
  await place.ask(['a', 'b']);
  delete place.github.repositories['os2/a'];
  const { stars } = await place.ask(['a', 'b']);
  expect([await stars('a'), await stars('b')]).toEqual([undefined, 0]);
});

test('a damaged memory is asked again, and the others are not', async () => {
  await using place = await setUp({ repositories: repositoriesOf(['a', 'b']) });
  await place.ask(['a', 'b']);
  const folder = path.join(place.cache, 'github');
  const [file = ''] = readdirSync(folder).filter((name) => name.includes('os2_a'));
  writeFileSync(path.join(folder, file), '{"key": "https://gith');
  const { questions, stars } = await place.ask(['a', 'b']);
  expect(graphQl(questions)).toEqual(['probe 2', 'facts 1']);
  expect(await stars('a')).toBe(0);
});

test('where nothing can be written to the cache, the report says so and the run goes on', async () => {
  await using place = await setUp({ repositories: repositoriesOf(['a']) });
  writeFileSync(path.join(place.cache, 'github'), 'a file where the folder should be');
  const { notes, stars } = await place.ask(['a']);
  expect(notes).toEqual([
    'https://github.com/os2/a: What GitHub answered could not be written to the cache. What was known stays.',
  ]);
  expect(await stars('a')).toBeUndefined();
});

describe('packages and container images', () => {
  const image = (name: string, repository: string, visibility = 'public') => ({
    name,
    package_type: 'container',
    visibility,
    repository: { full_name: repository },
  });

  test('are listed by owner over all pages, public ones alone, and by their ETag when they have not changed', async () => {
    const many = Array.from({ length: 150 }, (_, index) => image(`image-${index}`, 'os2/b'));
    await using place = await setUp({
      repositories: repositoriesOf(['a', 'b']),
      packages: { os2: [...many, image('web', 'OS2/A'), image('secret', 'os2/a', 'private')] },
    });
    const { answerOf, questions } = await place.ask(['a', 'b']);
    const packages = async (name: string) => (await answerOf(`https://github.com/os2/${name}`))?.facts.packages;
    expect(await packages('a')).toEqual([{ kind: 'container', name: 'web' }]);
    expect(await packages('b')).toHaveLength(150);
    expect(questions.filter((question) => question.startsWith('/orgs/os2/packages'))).toHaveLength(6);
  });

  test('a list that has not changed is not sent again', async () => {
    await using place = await setUp({
      repositories: repositoriesOf(['a']),
      packages: { os2: [image('web', 'os2/a')] },
    });
    await place.ask(['a']);
    place.github.repositories['os2/a'] = changed('a');
    const { answerOf } = await place.ask(['a']);
    expect((await answerOf('https://github.com/os2/a'))?.facts.packages).toEqual([{ kind: 'container', name: 'web' }]);
    expect(place.github.requests.filter(({ status }) => status === 304)).toHaveLength(5);
  });

  test('a token that may not list them leaves them unknown, at one request', async () => {
    await using place = await setUp({ repositories: repositoriesOf(['a']) });
    const { answerOf, questions, notes } = await place.ask(['a']);
    expect((await answerOf('https://github.com/os2/a'))?.facts.packages).toBeNull();
    expect(questions.filter((question) => question.startsWith('/orgs'))).toHaveLength(1);
    expect(notes).toEqual([]);
  });
});

describe('who asks', () => {
  test('without a token it says what a token would add, and asks nobody', async () => {
    await using place = await setUp();
    const { notes, questions } = await place.ask(['a'], { environment: { GITHUB_TOKEN: '' } });
    expect(questions).toEqual([]);
    expect(notes).toMatchInlineSnapshot(`
      [
        "No GITHUB_TOKEN: what GitHub knows beyond Git (topics, archiving, release notes, issues, detected licences) is as it was last known. A token that may read public repositories adds it.",
      ]
    `);
  });

  test('a GitHub App signs in with its key, finds where it is installed, and asks with that token', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const app = { id: '7', publicKey, installations: [42], token: 'ghs_of-the-app' };
    await using place = await setUp({ repositories: repositoriesOf(['a']), app });
    const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    for (const key of [pem, pem.replaceAll('\n', '\\n')]) {
      const environment = { GITHUB_TOKEN: '', GITHUB_APP_ID: '7', GITHUB_APP_PRIVATE_KEY: key };
      const { notes, stars } = await place.ask(['a'], { environment });
      expect(notes).toEqual([]);
      expect(await stars('a')).toBe(0);
    }
    const asked = place.github.requests.filter(({ path: at }) => at === '/graphql');
    expect(new Set(asked.map(({ authorization }) => authorization))).toEqual(new Set(['token ghs_of-the-app']));
  });

  test.each([
    ['a key that is none', { GITHUB_APP_ID: '7', GITHUB_APP_PRIVATE_KEY: 'x' }, 'is no private key in PEM form'],
    ['half an App', { GITHUB_APP_ID: '7' }, 'needs both GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY'],
    ['an open line', { GITHUB_TOKEN: token, GITHUB_API_URL: 'http://ghe.example/api/v3' }, 'not of the form https://'],
    ['no address', { GITHUB_TOKEN: token, GITHUB_API_URL: 'ghe' }, 'not of the form https://'],
  ])('%s: nobody is asked, and one sentence says why', async (_, environment, sentence) => {
    await using place = await setUp();
    const { notes, questions } = await place.ask(['a'], { environment: { GITHUB_TOKEN: '', ...environment } });
    expect(questions).toEqual([]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(sentence);
  });

  test('a GitHub Enterprise is asked about its own repositories and no others', async () => {
    await using place = await setUp({ repositories: repositoriesOf(['a']) });
    const { host } = new URL(place.github.url);
    const run = {
      environment: { GITHUB_TOKEN: token, GITHUB_API_URL: `${place.github.url}/api/v3` },
      cache: place.cache,
      signal: new AbortController().signal,
      now: '2026-03-02T00:00:00Z',
    };
    const { answerOf, notes } = await enrichFromGitHub([source('a', host), source('b')], run);
    expect(notes).toEqual([]);
    expect((await answerOf(`https://${host}/os2/a`))?.facts.stars).toBe(0);
    expect(graphQl(questionsOf(place.github, 0))).toEqual(['probe 1', 'facts 1']);
  });
});

test('a run that takes too long stops asking, and the next goes on', async () => {
  await using place = await setUp({ repositories: repositoriesOf(['a', 'b']) });
  const clock = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + (place.github.requests.length > 0 ? 1e6 : 0));
  const { notes, questions } = await place.ask(['a', 'b']);
  vi.restoreAllMocks();
  expect(graphQl(questions)).toEqual(['probe 2']);
  expect(notes).toEqual([
    'GitHub was not asked about 2 repositories: Asking takes longer than 900 seconds. What was known stays, and the next run asks them first.',
  ]);
  expect((await place.ask(['a', 'b'])).notes).toEqual([]);
});

test('an interrupted run stops asking at once', async () => {
  await using place = await setUp({ repositories: repositoriesOf(['a']) });
  const run = {
    environment: { GITHUB_TOKEN: token, GITHUB_API_URL: place.github.url },
    cache: place.cache,
    signal: AbortSignal.abort(),
    now: '2026-03-02T00:00:00Z',
  };
  const { notes } = await enrichFromGitHub([source('a')], run);
  expect(place.github.requests).toEqual([]);
  expect(notes.join()).toContain('The run was interrupted.');
});
