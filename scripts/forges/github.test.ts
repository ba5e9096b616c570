import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../content/model/source.ts';
import { gitHubSchema, startStandInGitHub } from '../testing/stand-in-github.ts';
import { enrichFromGitHub } from './github.ts';
import { buildQuery } from './github-query.ts';

const token = 'ghp_not-a-real-token';
const source = (name: string): Source => ({ repository: `https://github.com/os2/${name}`, roles: ['code'] });
const repository = (name: string, more: object = {}) => ({
  nameWithOwner: `os2/${name}`,
  url: `https://github.com/os2/${name}`,
  isArchived: false,
  isFork: false,
  stargazerCount: 3,
  licenseInfo: { spdxId: 'MPL-2.0' },
  primaryLanguage: { name: 'Python' },
  repositoryTopics: { nodes: [{ topic: { name: 'os2' } }] },
  issues: { totalCount: 2 },
  pullRequests: { totalCount: 1 },
  ...more,
});

test("the query is valid by GitHub's published schema, for one repository and for 25", () => {
  for (const count of [1, 25]) expect(validate(gitHubSchema(), parse(buildQuery(count)))).toEqual([]);
});

test('asks for 25 repositories in one request, and one that is gone does not hide the others', async () => {
  const names = Array.from({ length: 26 }, (_, index) => `r${index}`);
  const repositories = Object.fromEntries(
    names.filter((name) => name !== 'r3').map((name) => [`os2/${name}`, repository(name)]),
  );
  await using github = await startStandInGitHub({ repositories });
  const { facts, notes } = await enrichFromGitHub(names.map(source), {
    GITHUB_TOKEN: token,
    GITHUB_API_URL: github.url,
  });
  expect(github.requests).toHaveLength(2);
  expect(facts.size).toBe(25);
  expect(facts.get('https://github.com/os2/r0')).toMatchInlineSnapshot(`
    {
      "archived": false,
      "fork": false,
      "language": "Python",
      "licence": "MPL-2.0",
      "movedTo": null,
      "openIssues": 2,
      "openPullRequests": 1,
      "stars": 3,
      "topics": [
        "os2",
      ],
    }
  `);
  expect(notes).toEqual([
    'https://github.com/os2/r3: GitHub gave no usable answer; it may be private, renamed or gone.',
  ]);
});

test('a renamed repository is told with its new address', async () => {
  await using github = await startStandInGitHub({ repositories: { 'os2/old': repository('new') } });
  const { facts } = await enrichFromGitHub([source('old')], { GITHUB_TOKEN: token, GITHUB_API_URL: github.url });
  expect(facts.get('https://github.com/os2/old')?.movedTo).toBe('https://github.com/os2/new');
});

test('stops while there is a reserve of the rate limit left', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `r${index}`);
  await using github = await startStandInGitHub({
    repositories: Object.fromEntries(names.map((name) => [`os2/${name}`, repository(name)])),
    remaining: 150,
  });
  const { notes } = await enrichFromGitHub(names.map(source), { GITHUB_TOKEN: token, GITHUB_API_URL: github.url });
  expect(github.requests).toHaveLength(1);
  expect(notes.join()).toContain("GitHub's rate limit is nearly spent (150 left");
});

describe('an answer that cannot be used is a note, never an error, and never shows the token', () => {
  test.each([
    ['401', { status: 401, body: `{"message":"Bad credentials ${token}"}` }],
    ['HTML with 200', { status: 200, type: 'text/html', body: '<html>Unicorn</html>' }],
    ['truncated JSON', { status: 200, body: '{"data": {"rateLimit": ' }],
    ['wrong types', { status: 200, body: '{"data": {"rateLimit": "none"}}' }],
  ])('%s', async (_, raw) => {
    await using github = await startStandInGitHub({ raw });
    const { facts, notes } = await enrichFromGitHub([source('a')], { GITHUB_TOKEN: token, GITHUB_API_URL: github.url });
    expect(facts.size).toBe(0);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/^GitHub could not be asked about 1 repositories: /);
    expect(notes[0]).not.toContain(token);
  });
});

test('without a token it says what a token would add, and asks nobody', async () => {
  const { facts, notes } = await enrichFromGitHub([source('a')], {});
  expect(facts.size).toBe(0);
  expect(notes.join()).toContain('No GITHUB_TOKEN');
});
