import { Octokit } from 'octokit';
import type { ForgeFacts } from '../../content/model/facts.ts';
import { sourceKey, type Source } from '../../content/model/source.ts';
import { limits } from '../limits.ts';
import { boundedFetch } from './bounded-fetch.ts';
import {
  buildQuery,
  queryVariables,
  QueryAnswer,
  repositoriesPerQuery,
  RepositoryAnswer,
  type GitHubName,
} from './github-query.ts';

/** What GitHub knows beyond Git, and what could not be asked. */
export interface Enrichment {
  facts: Map<string, ForgeFacts>;
  /** Sentences for the report. */
  notes: string[];
}

/** Asks GitHub for all repositories, 25 a query, one query at a time. Never rejects: Git alone is enough. */
export async function enrichFromGitHub(
  sources: readonly Source[],
  environment: NodeJS.ProcessEnv,
): Promise<Enrichment> {
  const token = environment['GITHUB_TOKEN'];
  const facts = new Map<string, ForgeFacts>();
  if (!token) {
    return {
      facts,
      notes: [
        'No GITHUB_TOKEN: topics, archiving, issues and detected licences are as they were last known. A token with read access to public repositories adds them.',
      ],
    };
  }
  const host = gitHubHost(environment['GITHUB_API_URL']);
  const wanted = sources.flatMap((source) => {
    const name = gitHubName(source, host);
    return name ? [{ key: sourceKey(source), name, address: source.repository }] : [];
  });
  const octokit = connect(token, environment['GITHUB_API_URL']);
  const notes: string[] = [];
  for (let at = 0; at < wanted.length; at += repositoriesPerQuery) {
    const batch = wanted.slice(at, at + repositoriesPerQuery);
    const answer = await ask(
      octokit,
      batch.map(({ name }) => name),
      token,
    );
    if (typeof answer === 'string') {
      notes.push(`GitHub could not be asked about ${batch.length} repositories: ${answer}`);
      break;
    }
    for (const [index, { key, address }] of batch.entries()) {
      const parsed = RepositoryAnswer.safeParse(answer[`r${index}`]);
      if (parsed.success) facts.set(key, toFacts(parsed.data, address));
      else notes.push(`${address}: GitHub gave no usable answer; it may be private, renamed or gone.`);
    }
    const { rateLimit } = answer;
    if (rateLimit && rateLimit.remaining < limits.apiReserve) {
      notes.push(
        `GitHub's rate limit is nearly spent (${rateLimit.remaining} left until ${rateLimit.resetAt}); the rest is asked next time.`,
      );
      break;
    }
  }
  return { facts, notes };
}

function connect(token: string, baseUrl: string | undefined): Octokit {
  return new Octokit({
    auth: token,
    ...(baseUrl ? { baseUrl } : {}),
    userAgent: 'os2-catalogue-harvest',
    request: { fetch: boundedFetch },
    retry: { doNotRetry: [400, 401, 403, 404, 409, 410, 422, 451], retries: 1 },
    throttle: {
      // A limit that lasts longer than a minute is not worth holding up the site for.
      onRateLimit: (retryAfter: number, _options: object, _octokit: unknown, retries: number) =>
        retryAfter <= 60 && retries < 1,
      onSecondaryRateLimit: (retryAfter: number, _options: object, _octokit: unknown, retries: number) =>
        retryAfter <= 60 && retries < 1,
    },
  });
}

/** The answer, or a sentence on why there is none. A missing repository makes octokit throw with the rest beside. */
async function ask(octokit: Octokit, names: readonly GitHubName[], token: string): Promise<QueryAnswer | string> {
  const answer: unknown = await octokit
    .graphql(buildQuery(names.length), queryVariables(names))
    .catch((error: unknown) => (error instanceof Error && 'data' in error && error.data ? error.data : error));
  if (answer instanceof Error)
    return answer.message.replaceAll(token, '…').split('\n')[0]?.slice(0, 300) ?? 'unknown error';
  const parsed = QueryAnswer.safeParse(answer);
  return parsed.success ? parsed.data : 'the answer was not of the form that GitHub documents.';
}

function toFacts(answer: RepositoryAnswer, address: string | undefined): ForgeFacts {
  const spdx = answer.licenseInfo?.spdxId;
  return {
    archived: answer.isArchived,
    fork: answer.isFork,
    licence: spdx && spdx !== 'NOASSERTION' ? spdx : null,
    topics: (answer.repositoryTopics.nodes ?? []).flatMap((node) => node?.topic.name ?? []).toSorted(),
    language: answer.primaryLanguage?.name ?? null,
    stars: answer.stargazerCount,
    openIssues: answer.issues.totalCount,
    openPullRequests: answer.pullRequests.totalCount,
    movedTo:
      address && !address.toLowerCase().endsWith(`/${answer.nameWithOwner.toLowerCase()}`)
        ? answer.url.replace(/^http:/, 'https:')
        : null,
  };
}

/** GitHub Enterprise answers at https://HOST/api/v3; any other address speaks for github.com. */
function gitHubHost(apiUrl: string | undefined): string {
  if (!apiUrl) return 'github.com';
  const { host, pathname } = new URL(apiUrl);
  return pathname.startsWith('/api/') ? host : 'github.com';
}

function gitHubName(source: Source, host: string): GitHubName | undefined {
  if (!source.repository) return undefined;
  const { host: at, pathname } = new URL(source.repository);
  const [owner, name, ...rest] = pathname
    .slice(1)
    .replace(/\.git$/, '')
    .split('/');
  return at === host && owner && name && rest.length === 0 ? { owner, name } : undefined;
}
