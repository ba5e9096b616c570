import { graphql } from 'graphql';
import { expect, test } from 'vitest';
import { ForgeFacts } from '../../../content/model/forge-facts.ts';
import { SourceTexts } from '../../../content/model/forge-texts.ts';
import { gitHubSchema } from '../../testing/stand-in-github.ts';
import { standInIssue, standInRelease, standInRepository } from '../../testing/stand-in-repository.ts';
import { factsFields, RepositoryAnswer } from './facts-query.ts';
import { nameVariables, repositoriesQuery } from './name.ts';
import { newAddress, toAnswer } from './to-answer.ts';

const person = (login: string) => ({ __typename: 'User', login });
const bot = { __typename: 'Bot', login: 'dependabot' };
const comment = (login: string, createdAt: string) => ({ author: person(login), createdAt });

/** What the schema makes of a repository, in the catalogue's terms. */
async function answerTo(repository: object) {
  const result = await graphql({
    schema: gitHubSchema(),
    source: repositoriesQuery(1, factsFields),
    variableValues: nameVariables([{ owner: 'os2', name: 'a' }]),
    rootValue: { repository, rateLimit: null },
  });
  expect(result.errors).toBeUndefined();
  const parsed = RepositoryAnswer.parse(result.data?.['r0']);
  const answer = toAnswer('https://github.com/os2/a', 'https://github.com/OS2/a', parsed, null);
  return { facts: ForgeFacts.parse(answer.facts), texts: SourceTexts.parse(answer.texts) };
}

test('everything that GitHub tells becomes facts, and what people wrote stands apart', async () => {
  const { facts, texts } = await answerTo(
    standInRepository('os2/a', {
      description: '  Vagtplan for kommuner  ',
      homepageUrl: 'https://a.example/',
      isArchived: true,
      isFork: true,
      parent: { url: 'https://github.com/else/a' },
      templateRepository: { url: 'https://github.com/os2/template' },
      licenseInfo: { spdxId: 'MPL-2.0' },
      stargazerCount: 3,
      forkCount: 2,
      repositoryTopics: [{ topic: { name: 'os2' } }, { topic: { name: 'healthcare' } }],
      languages: {
        edges: [
          { size: 900, node: { name: 'Python' } },
          { size: 10, node: { name: 'CSS' } },
        ],
      },
      releases: [
        standInRelease('v2', { isDraft: true, createdAt: '2026-02-03T00:00:00Z', description: 'Not yet' }),
        standInRelease('v1.1-rc1', {
          createdAt: '2026-02-02T00:00:00Z',
          isPrerelease: true,
          author: { login: 'github-actions[bot]' },
          assets: [
            { size: 10, downloadCount: 3 },
            { size: 5, downloadCount: 4 },
          ],
        }),
        standInRelease('v1', { name: 'Første', description: '## Nyt\n\nAlt.', author: { login: 'anna' } }),
      ],
      issues: [
        standInIssue('OPEN', '2026-02-03T00:00:00Z'),
        standInIssue('CLOSED', '2026-02-02T00:00:00Z', {
          comments: [comment('anna', '2026-02-02T01:00:00Z'), comment('bo', '2026-02-02T10:00:00Z')],
        }),
        standInIssue('OPEN', '2026-02-01T00:00:00Z', { comments: [comment('bo', '2026-02-01T02:30:00Z')] }),
        standInIssue('OPEN', '2026-01-01T00:00:00Z', {
          author: bot,
          comments: [comment('bo', '2026-02-01T02:30:00Z')],
        }),
      ],
      pullRequests: [
        standInIssue('OPEN', '2026-02-03T00:00:00Z'),
        standInIssue('MERGED', '2026-02-02T00:00:00Z', { mergedAt: '2026-02-02T03:00:00Z' }),
        standInIssue('MERGED', '2026-02-02T00:00:00Z', { mergedAt: '2026-02-02T00:01:00Z', author: bot }),
        standInIssue('CLOSED', '2026-01-01T00:00:00Z'),
      ],
      isSecurityPolicyEnabled: true,
      codeOfConduct: { key: 'contributor_covenant' },
      contributingGuidelines: { url: null },
      issueTemplates: [{ filename: 'bug.yml' }],
      hasDiscussionsEnabled: true,
      discussions: [{}, {}],
      fundingLinks: [{ platform: 'GITHUB' }, { platform: 'GITHUB' }, { platform: 'CUSTOM' }],
    }),
  );
  expect(facts).toMatchInlineSnapshot(`
    {
      "archived": true,
      "branch": "main",
      "community": {
        "codeOfConduct": true,
        "contributing": true,
        "issueTemplates": 1,
        "pullRequestTemplates": 0,
      },
      "discussions": 2,
      "fork": true,
      "forks": 2,
      "funding": [
        "custom",
        "github",
      ],
      "homepage": "https://a.example/",
      "issues": {
        "closed": 1,
        "open": 3,
        "response": {
          "answered": 2,
          "medianHours": 6.3,
          "sample": 3,
        },
      },
      "languages": [
        {
          "bytes": 900,
          "name": "Python",
        },
        {
          "bytes": 10,
          "name": "CSS",
        },
      ],
      "licence": "MPL-2.0",
      "madeFrom": "https://github.com/os2/template",
      "movedTo": null,
      "packages": null,
      "parent": "https://github.com/else/a",
      "pullRequests": {
        "closed": 1,
        "merge": {
          "medianHours": 3,
          "sample": 1,
        },
        "merged": 2,
        "open": 1,
      },
      "releases": {
        "count": 2,
        "newest": [
          {
            "assets": {
              "bytes": 15,
              "count": 2,
              "downloads": 7,
            },
            "author": "bot",
            "notes": false,
            "prerelease": true,
            "publishedAt": "2026-02-01T09:00:00Z",
            "tag": "v1.1-rc1",
          },
          {
            "assets": {
              "bytes": 0,
              "count": 0,
              "downloads": 0,
            },
            "author": "user",
            "notes": true,
            "prerelease": false,
            "publishedAt": "2026-02-01T09:00:00Z",
            "tag": "v1",
          },
        ],
      },
      "securityPolicy": true,
      "stars": 3,
      "template": false,
      "topics": [
        "healthcare",
        "os2",
      ],
    }
  `);
  expect(texts).toMatchInlineSnapshot(`
    {
      "description": "Vagtplan for kommuner",
      "key": "https://github.com/os2/a",
      "releases": [
        {
          "cut": false,
          "name": null,
          "notes": null,
          "tag": "v1.1-rc1",
        },
        {
          "cut": false,
          "name": "Første",
          "notes": "## Nyt

    Alt.",
          "tag": "v1",
        },
      ],
    }
  `);
});

test('an empty repository has facts too', async () => {
  const { facts } = await answerTo(standInRepository('os2/a', { defaultBranchRef: null, pushedAt: null }));
  expect(facts).toMatchObject({ branch: null, licence: null, homepage: null, discussions: null, topics: [] });
  expect(facts.issues.response).toEqual({ sample: 0, answered: 0, medianHours: null });
});

test('no text is longer than its bound, nor ends in half a character; no address is anything but https', async () => {
  const { facts, texts } = await answerTo(
    standInRepository('os2/a', {
      description: `${'a'.repeat(999)}😀`,
      homepageUrl: 'javascript:alert(1)',
      releases: [standInRelease('v1', { description: 'n'.repeat(30_000) })],
    }),
  );
  expect(facts.homepage).toBeNull();
  expect(texts.description).toBe('a'.repeat(999));
  expect(texts.releases[0]?.notes).toHaveLength(20_000);
  expect(texts.releases[0]?.cut).toBe(true);
});

test.each([
  ['https://github.com/OS2/A', 'os2/a', null],
  ['https://github.com/os2/a.git', 'os2/a', null],
  ['https://github.com/os2/old', 'os2/a', 'https://github.com/os2/a'],
  ['https://github.com/other/a', 'os2/a', 'https://github.com/os2/a'],
])('%s, which is %s at GitHub, has moved to %s', (address, nameWithOwner, to) => {
  expect(newAddress(address, { nameWithOwner, url: `http://github.com/${nameWithOwner}` })).toBe(to);
});
