import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** A repository of the stand-in: what GitHub's schema calls it. Lists are given as arrays. */
export type StandInRepository = Readonly<Record<string, unknown>>;

interface ListArguments {
  first?: number;
  last?: number;
  states?: readonly string[];
  orderBy?: { field: string; direction: string };
}

interface ListItem {
  state?: string;
  createdAt?: string;
  [field: string]: unknown;
}

/**
 * A repository with everything that GitHub's schema demands, and as it likes beyond that. With a directory, branch,
 * commit and tags are those of the Git repository there, read anew at each question.
 */
export function standInRepository(
  nameWithOwner: string,
  { directory, ...more }: { directory?: string } & Record<string, unknown> = {},
): StandInRepository {
  const [login = '', name = ''] = nameWithOwner.split('/');
  const lists = ['releases', 'issues', 'pullRequests', 'repositoryTopics', 'discussions', 'refs'];
  const given = Object.entries(more).map(([key, value]): [string, unknown] => [
    key,
    lists.includes(key) && Array.isArray(value) ? listOf(value) : value,
  ]);
  return {
    nameWithOwner,
    name,
    url: `https://github.com/${nameWithOwner}`,
    owner: { __typename: 'Organization', login },
    isArchived: false,
    isFork: false,
    isTemplate: false,
    stargazerCount: 0,
    forkCount: 0,
    pushedAt: '2026-03-01T12:00:00Z',
    updatedAt: '2026-03-01T12:00:00Z',
    defaultBranchRef: branchOf('main', createHash('sha1').update(nameWithOwner).digest('hex')),
    hasDiscussionsEnabled: false,
    fundingLinks: [],
    languages: () => ({ edges: [] }),
    ...Object.fromEntries(lists.map((list) => [list, listOf([])])),
    ...(directory === undefined ? {} : readGit(directory)),
    ...Object.fromEntries(given),
  };
}

/** Releases, as `releases` of a stand-in repository. */
export function standInRelease(tagName: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  const { assets = [], ...rest } = more;
  return {
    tagName,
    createdAt: '2026-02-01T08:00:00Z',
    publishedAt: '2026-02-01T09:00:00Z',
    updatedAt: '2026-02-01T09:00:00Z',
    isDraft: false,
    isPrerelease: false,
    releaseAssets: listOf(Array.isArray(assets) ? assets : []),
    ...rest,
  };
}

/** An issue or a pull request. Comments are given as an array. */
export function standInIssue(state: string, createdAt: string, more: Record<string, unknown> = {}): ListItem {
  const { comments = [], ...rest } = more;
  return {
    state,
    createdAt,
    ...{ author: { __typename: 'User', login: 'anna' }, comments: listOf(Array.isArray(comments) ? comments : []) },
    ...rest,
  };
}

/** A list as GitHub gives it: a part of it, by state and in order, and how many there are. */
function listOf(items: readonly ListItem[]) {
  return ({ first, last, states, orderBy }: ListArguments) => {
    const chosen = items.filter(({ state }) => !states?.length || states.includes(state ?? ''));
    const sorted =
      orderBy?.field === 'CREATED_AT'
        ? chosen.toSorted((a, b) =>
            (a.createdAt ?? '') < (b.createdAt ?? '') === (orderBy.direction === 'DESC') ? 1 : -1,
          )
        : chosen;
    if (Math.max(first ?? 0, last ?? 0) > 100) throw new Error('Requesting more than 100 records on a connection.');
    const nodes = first === undefined ? (last === undefined ? [] : sorted.slice(-last)) : sorted.slice(0, first);
    return { totalCount: chosen.length, nodes };
  };
}

function branchOf(name: string, oid: string) {
  return { name, target: { __typename: 'Commit', oid } };
}

function readGit(directory: string): Record<string, unknown> {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: directory, encoding: 'utf8' }).trim();
  return {
    pushedAt: () =>
      new Date(Number(git('log', '-1', '--all', '--format=%ct')) * 1000).toISOString().replace('.000Z', 'Z'),
    defaultBranchRef: () => branchOf(git('symbolic-ref', '--short', 'HEAD'), git('rev-parse', 'HEAD')),
    refs: (args: ListArguments) => {
      const lines = git('for-each-ref', '--format=%(refname:strip=2) %(objectname)', 'refs/tags').split('\n');
      const tags = lines.filter(Boolean).map((line) => line.split(' '));
      return listOf(tags.map(([name, oid = '']) => ({ name, target: gitObject(oid) })))(args);
    },
  };

  /** The object, and what it points at where it is a tag itself. */
  function gitObject(oid: string): Record<string, unknown> {
    const type = git('cat-file', '-t', oid);
    if (type !== 'tag') return { __typename: { commit: 'Commit', tree: 'Tree' }[type] ?? 'Blob', oid };
    const inner = /^object (\w+)/.exec(git('cat-file', '-p', oid))?.[1] ?? '';
    return { __typename: 'Tag', oid, target: gitObject(inner) };
  }
}
