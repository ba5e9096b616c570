import type { ForgeFacts } from '../../../content/model/forge-facts.ts';
import type { Author, RepositoryAnswer } from './facts-query.ts';

type Issue = NonNullable<NonNullable<RepositoryAnswer['newestIssues']['nodes']>[number]>;
type PullRequest = NonNullable<NonNullable<RepositoryAnswer['mergedPullRequests']['nodes']>[number]>;

/** From an issue to the first comment by somebody else. Issues and comments by programs don't count. */
export function responseTimes(issues: readonly Issue[]): ForgeFacts['issues']['response'] {
  const byPeople = issues.filter(({ author }) => !isBot(author));
  const hours = byPeople.flatMap(({ createdAt, author, comments }) => {
    const answer = (comments.nodes ?? []).find(
      (comment) => comment && !isBot(comment.author) && comment.author?.login !== author?.login,
    );
    return answer ? [hoursBetween(createdAt, answer.createdAt)] : [];
  });
  return { sample: byPeople.length, answered: hours.length, medianHours: median(hours) };
}

/** From a pull request to its merge. Those by programs don't count. */
export function mergeTimes(pullRequests: readonly PullRequest[]): ForgeFacts['pullRequests']['merge'] {
  const hours = pullRequests.flatMap(({ createdAt, mergedAt, author }) =>
    mergedAt && !isBot(author) ? [hoursBetween(createdAt, mergedAt)] : [],
  );
  return { sample: hours.length, medianHours: median(hours) };
}

/** Whether a program wrote it. A release names its author without saying of which kind it is. */
export function isBot(author: Author | { login: string }): boolean {
  if (!author) return false;
  if ('__typename' in author && author.__typename === 'Bot') return true;
  return /\[bot\]$|-bot$|^(github-actions|dependabot|renovate|semantic-release)$/i.test(author.login);
}

function hoursBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 3_600_000);
}

/** To a tenth of an hour. */
function median(hours: readonly number[]): number | null {
  const sorted = hours.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : Math.round((low + high) * 5) / 10;
}
