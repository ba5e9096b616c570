import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { apiFaults, type ApiFaultName } from '../../testing/api-faults.ts';
import { printFaults, tellFault } from '../../testing/fault-table.ts';
import { makeFolder } from '../../testing/make-repository.ts';
import { startStandInGitHub, type StandIn } from '../../testing/stand-in-github.ts';
import { standInRepository } from '../../testing/stand-in-repository.ts';
import { enrichFromGitHub } from '../github.ts';

// A time limit of 20 seconds is then 3, and the pauses that GitHub asks for are as much shorter.
vi.hoisted(() => (process.env['CATALOG_PATIENCE'] = '0.15'));

const token = 'ghp_not-a-real-token';
const names = ['a', 'b', 'c', 'd'];
const keys = names.map((name) => `https://github.com/os2/${name}`);
const notAsked = (reason: string) =>
  `GitHub was not asked about 4 repositories: ${reason} What was known stays, and the next run asks them first.`;
const onlyB = (reason: string) => `https://github.com/os2/b: ${reason} What was known stays.`;
const cutOff = notAsked('What GitHub answered is not of the form that it documents, or was cut off.');

/**
 * What was injected, and what the run then said; nothing where it got its answers all the same. `new` are the
 * repositories of four whose new facts were had, `requests` what it took.
 */
const table: Record<ApiFaultName, { says: string | null; new: number; requests: number }> = {
  'black hole': { says: notAsked('The host did not answer in time.'), new: 0, requests: 3 },
  'slow drip': { says: notAsked('The host did not answer in time.'), new: 0, requests: 3 },
  'connection cut': { says: notAsked('The connection to the host broke off.'), new: 0, requests: 3 },
  '401': {
    says: notAsked('GitHub does not know the token (401): it is wrong, or it has run out.'),
    new: 0,
    requests: 1,
  },
  '403': {
    says: notAsked('GitHub forbids the question (403): the token lacks a right, or is not let in.'),
    new: 0,
    requests: 3,
  },
  '403 secondary, Retry-After 2': {
    says: notAsked('GitHub asks for a pause of 2 seconds (403).'),
    new: 0,
    requests: 2,
  },
  '403 secondary, Retry-After an hour': {
    says: notAsked('GitHub asks for a pause of 3600 seconds (403).'),
    new: 0,
    requests: 1,
  },
  '403 secondary, no Retry-After': {
    says: notAsked('GitHub asks for a pause: too many requests at once (403, secondary limit).'),
    new: 0,
    requests: 2,
  },
  '404': {
    says: notAsked('There is nothing at the address of the API (404); see GITHUB_API_URL.'),
    new: 0,
    requests: 3,
  },
  '409': { says: notAsked('GitHub could not answer in the state that a repository is in (409).'), new: 0, requests: 3 },
  '429': { says: notAsked('GitHub asks for a pause: too many requests (429).'), new: 0, requests: 1 },
  '429, Retry-After 2': { says: notAsked('GitHub asks for a pause of 2 seconds (429).'), new: 0, requests: 2 },
  '451': { says: notAsked('GitHub withholds the answer for legal reasons (451).'), new: 0, requests: 3 },
  '500': { says: notAsked('GitHub answered with an error of its own (500).'), new: 0, requests: 3 },
  '502': { says: notAsked('GitHub answered with an error of its own (502).'), new: 0, requests: 3 },
  'primary limit, reset in 2 seconds': { says: notAsked("GitHub's rate limit is spent until …."), new: 0, requests: 2 },
  'primary limit, reset in an hour': { says: notAsked("GitHub's rate limit is spent until …."), new: 0, requests: 1 },
  'primary limit by GraphQL': { says: notAsked("GitHub's rate limit is spent until …."), new: 0, requests: 1 },
  'reset by a clock a day ahead': { says: notAsked("GitHub's rate limit is spent until …."), new: 0, requests: 2 },
  'reset by a clock a day behind': { says: notAsked("GitHub's rate limit is spent until …."), new: 0, requests: 2 },
  '301 moved': { says: null, new: 4, requests: 4 },
  'redirect loop': { says: notAsked('The API redirects in a circle.'), new: 0, requests: 12 },
  'redirect to another host': {
    says: notAsked('The API sends on to another host, where the token would go along; it does not.'),
    new: 0,
    requests: 3,
  },
  'truncated JSON': { says: cutOff, new: 0, requests: 3 },
  'HTML with 200': { says: cutOff, new: 0, requests: 3 },
  'not an object': { says: cutOff, new: 0, requests: 3 },
  'wrong types': {
    says: names
      .map(
        (name) =>
          `https://github.com/os2/${name}: What GitHub answered is not of the form that it documents. What was known stays.`,
      )
      .join('\n'),
    new: 0,
    requests: 1,
  },
  'echo of the token': {
    says: notAsked('GitHub answered in a way that is not known here (422).'),
    new: 0,
    requests: 3,
  },
  'an answer of 300 MB': { says: notAsked('The answer is longer than 8388608 bytes.'), new: 0, requests: 3 },
  'GraphQL partial error': { says: null, new: 4, requests: 4 },
  'GraphQL error without data': { says: notAsked('GitHub could not work out the answer.'), new: 0, requests: 3 },
  'missing repository in a batch': {
    says: onlyB('GitHub does not know it: it is private, or gone.'),
    new: 3,
    requests: 2,
  },
  'withheld repository in a batch': { says: onlyB('GitHub does not let this token read it.'), new: 3, requests: 2 },
};

describe('a fault of the API', () => {
  const place = makeFolder();
  let github: StandIn;
  const run = async (apiUrl = github.url) => {
    const before = github.requests.length;
    const began = performance.now();
    const { notes, answerOf } = await enrichFromGitHub(
      names.map((name) => ({ repository: `https://github.com/os2/${name}`, roles: ['code' as const] })),
      {
        environment: { GITHUB_TOKEN: token, GITHUB_API_URL: apiUrl },
        cache: place.folder,
        signal: new AbortController().signal,
        now: '2026-03-02T00:00:00Z',
      },
    );
    const answers = await Promise.all(keys.map(answerOf));
    return {
      says: notes.join('\n').replaceAll(/until [\d-]+T[\d:]+Z/g, 'until …') || null,
      new: answers.filter((answer) => answer?.facts.stars === version).length,
      // The one request for packages, which this token may not list, is not counted.
      requests: github.requests.slice(before).filter(({ path }) => path === '/graphql').length,
      seconds: (performance.now() - began) / 1_000,
    };
  };

  // Every repository changes before every run, so that all of it is to be asked.
  let version = 0;
  const change = () => {
    version++;
    for (const name of names)
      github.repositories[`os2/${name}`] = standInRepository(`os2/${name}`, {
        stargazerCount: version,
        updatedAt: new Date(version * 1_000).toISOString(),
      });
  };
  beforeAll(async () => {
    github = await startStandInGitHub({ packages: { os2: [] }, remaining: 100_000 });
  });
  afterAll(async () => {
    printFaults('Faults of the API');
    await github[Symbol.asyncDispose]();
    rmSync(place.folder, { recursive: true, force: true });
  });

  test.each(Object.keys(apiFaults) as ApiFaultName[])('%s', async (fault) => {
    change();
    github.inject(fault);
    const before = github.bytes();
    const { seconds, ...survived } = await run();
    expect(survived).toEqual(table[fault]);
    expect(survived.says ?? '').not.toContain(token);
    // It gives up: the wait that is asked for, or the silence, would take far longer.
    expect(seconds).toBeLessThan(60);
    // Three requests of 8 MB, and what was under way.
    expect(github.bytes() - before).toBeLessThan(64 * 1024 * 1024);

    github.inject(undefined);
    expect(await run(), 'the next run gets everything').toMatchObject({ says: null, new: 4 });
    tellSurvived(fault, survived);
  });

  test.each([
    [
      'DNS failure',
      'https://no-such-host.invalid',
      'The name of the host could not be resolved (no network, or DNS is down).',
    ],
    // Nobody listens at the first port; fetch itself keeps away from the better known of them.
    ['refused', 'http://127.0.0.1:2', 'The host refused the connection or could not be reached.'],
  ])('%s', async (fault, apiUrl, reason) => {
    change();
    const survived = await run(apiUrl);
    expect(survived).toMatchObject({ says: notAsked(reason), new: 0 });
    tellSurvived(fault, survived);
  });

  test.each<[ApiFaultName, number]>([
    ['502', 1],
    ['connection cut', 2],
    ['truncated JSON', 1],
    ['403 secondary, Retry-After 2', 1],
    ['429, Retry-After 2', 1],
    ['primary limit, reset in 2 seconds', 1],
    ['reset by a clock a day ahead', 1],
    ['reset by a clock a day behind', 1],
  ])('%s that passes (%d times) costs nothing', async (fault, times) => {
    change();
    github.inject(fault, times);
    const survived = await run();
    expect(survived).toMatchObject({ says: null, new: 4 });
    tellSurvived(`${fault}, and passes`, survived);
  });
});

function tellSurvived(fault: string, { says, new: had }: { says: string | null; new: number }): void {
  const survived =
    had === names.length ? 'all that is new' : `what was known of ${names.length - had} of ${names.length}`;
  tellFault({ fault, at: 'all requests to the API', said: says?.split('\n')[0] ?? '—', survived });
}

test('one repository that GitHub cannot answer about costs itself alone', async () => {
  using place = makeFolder();
  const many = Array.from({ length: 40 }, (_, index) => `r${index}`);
  const repositories = Object.fromEntries(many.map((name) => [`os2/${name}`, standInRepository(`os2/${name}`)]));
  await using github = await startStandInGitHub({ repositories, poison: 'os2/r13' });
  const { notes, answerOf } = await enrichFromGitHub(
    many.map((name) => ({ repository: `https://github.com/os2/${name}`, roles: ['code' as const] })),
    {
      environment: { GITHUB_TOKEN: token, GITHUB_API_URL: github.url },
      cache: place.folder,
      signal: new AbortController().signal,
      now: '2026-03-02T00:00:00Z',
    },
  );
  expect(notes).toEqual([
    'https://github.com/os2/r13: GitHub answered with an error of its own (502). What was known stays.',
  ]);
  const answers = await Promise.all(many.map((name) => answerOf(`https://github.com/os2/${name}`)));
  expect(answers.filter(Boolean)).toHaveLength(39);
});
