import { z } from 'zod';

/** Repositories asked for in one query: at 25 a query costs one point of the rate limit. */
export const repositoriesPerQuery = 25;

/** A repository at GitHub. */
export interface GitHubName {
  owner: string;
  name: string;
}

/** One query for several repositories: `r0`, `r1`, … Names travel as variables, never as query text. */
export function buildQuery(count: number): string {
  const aliases = Array.from({ length: count }, (_, index) => index);
  return `query repositories(${aliases.map((index) => `$o${index}: String!, $n${index}: String!`).join(', ')}) {
  rateLimit { cost remaining resetAt }
${aliases.map((index) => `  r${index}: repository(owner: $o${index}, name: $n${index}, followRenames: true) { ...facts }`).join('\n')}
}

fragment facts on Repository {
  nameWithOwner
  url
  isArchived
  isFork
  stargazerCount
  licenseInfo { spdxId }
  primaryLanguage { name }
  repositoryTopics(first: 20) { nodes { topic { name } } }
  issues(states: OPEN) { totalCount }
  pullRequests(states: OPEN) { totalCount }
}`;
}

/** The variables of {@link buildQuery}. */
export function queryVariables(names: readonly GitHubName[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap(({ owner, name }, index) => [
      [`o${index}`, owner],
      [`n${index}`, name],
    ]),
  );
}

/** What GitHub answers for one repository. */
export const RepositoryAnswer = z.object({
  nameWithOwner: z.string().max(300),
  url: z.url({ protocol: /^https?$/ }),
  isArchived: z.boolean(),
  isFork: z.boolean(),
  stargazerCount: z.int().nonnegative(),
  licenseInfo: z.object({ spdxId: z.string().max(100).nullable() }).nullable(),
  primaryLanguage: z.object({ name: z.string().max(100) }).nullable(),
  repositoryTopics: z.object({
    nodes: z.array(z.object({ topic: z.object({ name: z.string().max(100) }) }).nullable()).nullable(),
  }),
  issues: z.object({ totalCount: z.int().nonnegative() }),
  pullRequests: z.object({ totalCount: z.int().nonnegative() }),
});
export type RepositoryAnswer = z.output<typeof RepositoryAnswer>;

/** The answer as a whole; a repository that is gone is null, with a line in `errors`. */
export const QueryAnswer = z.looseObject({
  rateLimit: z.object({ cost: z.int(), remaining: z.int(), resetAt: z.string() }).nullable(),
});
export type QueryAnswer = z.output<typeof QueryAnswer>;
