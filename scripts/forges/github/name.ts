import type { Source } from '../../../content/model/source.ts';

/** A repository at GitHub. */
export interface GitHubName {
  owner: string;
  name: string;
}

/** The owner and name in a source's address, where it lives at this host. */
export function gitHubName(source: Source, host: string): GitHubName | undefined {
  if (!source.repository) return undefined;
  const { host: at, pathname } = new URL(source.repository);
  const [owner, name, ...rest] = pathname
    .slice(1)
    .replace(/\.git$/, '')
    .split('/');
  return at === host && owner && name && rest.length === 0 ? { owner, name } : undefined;
}

/**
 * Whose repositories an API speaks for. GitHub Enterprise Server answers at https://HOST/api/v3, a GitHub with
 * its own data residence at https://api.HOST; anything else speaks for github.com.
 */
export function gitHubHost(apiUrl: string): string {
  const { host, pathname } = new URL(apiUrl);
  if (pathname.startsWith('/api/')) return host;
  return /^api\.(.+\.ghe\.com)$/.exec(host)?.[1] ?? 'github.com';
}

/** The variables of a query for several repositories: `$o0`, `$n0`, `$o1`, … */
export function nameVariables(names: readonly GitHubName[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap(({ owner, name }, index) => [
      [`o${index}`, owner],
      [`n${index}`, name],
    ]),
  );
}

/** A query for several repositories: `r0`, `r1`, … Names travel as variables, never as query text. */
export function repositoriesQuery(count: number, fields: string): string {
  const indices = Array.from({ length: count }, (_, index) => index);
  const variables = indices.map((index) => `$o${index}: String!, $n${index}: String!`).join(', ');
  const aliases = indices.map(
    (index) => `  r${index}: repository(owner: $o${index}, name: $n${index}, followRenames: true) { ...fields }`,
  );
  return `query repositories(${variables}) {\n  rateLimit { remaining resetAt }\n${aliases.join('\n')}\n}\n${fields}`;
}
