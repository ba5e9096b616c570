import { z } from 'zod';

/** Repositories asked about in one query. More of them, and GitHub may not be done within its ten seconds. */
export const repositoriesPerQuery = 25;
/** What that costs of the rate limit; a test counts it. */
export const pointsPerQuery = 13;

/** Everything that the catalogue wants to know of a repository. */
export const factsFields = `fragment fields on Repository {
  nameWithOwner
  url
  description
  homepageUrl
  isArchived
  isFork
  parent { url }
  isTemplate
  templateRepository { url }
  defaultBranchRef { name }
  licenseInfo { spdxId }
  stargazerCount
  forkCount
  repositoryTopics(first: 20) { nodes { topic { name } } }
  languages(first: 10, orderBy: { field: SIZE, direction: DESC }) { edges { size node { name } } }
  releases(first: 20, orderBy: { field: CREATED_AT, direction: DESC }) {
    totalCount
    nodes {
      tagName name description publishedAt isDraft isPrerelease
      author { login }
      releaseAssets(first: 100) { totalCount nodes { size downloadCount } }
    }
  }
  openIssues: issues(states: OPEN) { totalCount }
  closedIssues: issues(states: CLOSED) { totalCount }
  newestIssues: issues(first: 20, orderBy: { field: CREATED_AT, direction: DESC }) {
    nodes {
      createdAt
      author { __typename login }
      comments(first: 10) { nodes { createdAt author { __typename login } } }
    }
  }
  openPullRequests: pullRequests(states: OPEN) { totalCount }
  closedPullRequests: pullRequests(states: CLOSED) { totalCount }
  mergedPullRequests: pullRequests(states: MERGED, first: 20, orderBy: { field: CREATED_AT, direction: DESC }) {
    totalCount
    nodes { createdAt mergedAt author { __typename login } }
  }
  isSecurityPolicyEnabled
  codeOfConduct { key }
  contributingGuidelines { url }
  issueTemplates { filename }
  pullRequestTemplates { filename }
  hasDiscussionsEnabled
  discussions { totalCount }
  fundingLinks { platform }
}`;

const Total = z.object({ totalCount: z.int().nonnegative() });
const Time = z.iso.datetime();
const Address = z.object({ url: z.string().max(2_000) });
const Author = z.object({ __typename: z.string().max(100), login: z.string().max(100) }).nullable();
const nodes = <T extends z.ZodType>(node: T) => z.array(node.nullable()).max(100).nullable();

const Release = z.object({
  tagName: z.string().min(1).max(300),
  name: z.string().nullable(),
  description: z.string().nullable(),
  publishedAt: Time.nullable(),
  isDraft: z.boolean(),
  isPrerelease: z.boolean(),
  author: z.object({ login: z.string().max(100) }).nullable(),
  releaseAssets: Total.extend({
    nodes: nodes(z.object({ size: z.int().nonnegative(), downloadCount: z.int().nonnegative() })),
  }),
});
export type ReleaseAnswer = z.output<typeof Release>;

/** What GitHub answers to {@link factsFields}. */
export const RepositoryAnswer = z.object({
  nameWithOwner: z.string().max(300),
  url: z.url({ protocol: /^https?$/ }).max(500),
  description: z.string().nullable(),
  homepageUrl: z.string().nullable(),
  isArchived: z.boolean(),
  isFork: z.boolean(),
  parent: Address.nullable(),
  isTemplate: z.boolean(),
  templateRepository: Address.nullable(),
  defaultBranchRef: z.object({ name: z.string().max(300) }).nullable(),
  licenseInfo: z.object({ spdxId: z.string().max(100).nullable() }).nullable(),
  stargazerCount: z.int().nonnegative(),
  forkCount: z.int().nonnegative(),
  repositoryTopics: z.object({ nodes: nodes(z.object({ topic: z.object({ name: z.string().max(100) }) })) }),
  languages: z
    .object({ edges: nodes(z.object({ size: z.int().nonnegative(), node: z.object({ name: z.string().max(100) }) })) })
    .nullable(),
  releases: Total.extend({ nodes: nodes(Release) }),
  openIssues: Total,
  closedIssues: Total,
  newestIssues: z.object({
    nodes: nodes(
      z.object({
        createdAt: Time,
        author: Author,
        comments: z.object({ nodes: nodes(z.object({ createdAt: Time, author: Author })) }),
      }),
    ),
  }),
  openPullRequests: Total,
  closedPullRequests: Total,
  mergedPullRequests: Total.extend({
    nodes: nodes(z.object({ createdAt: Time, mergedAt: Time.nullable(), author: Author })),
  }),
  isSecurityPolicyEnabled: z.boolean().nullable(),
  codeOfConduct: z.object({ key: z.string() }).nullable(),
  contributingGuidelines: z.object({ url: z.string().nullable() }).nullable(),
  issueTemplates: z.array(z.object({ filename: z.string() })).nullable(),
  pullRequestTemplates: z.array(z.object({ filename: z.string().nullable() })).nullable(),
  hasDiscussionsEnabled: z.boolean(),
  discussions: Total,
  fundingLinks: z.array(z.object({ platform: z.string().max(100) })),
});
export type RepositoryAnswer = z.output<typeof RepositoryAnswer>;
export type Author = z.output<typeof Author>;
