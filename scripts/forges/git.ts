import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { limits } from '../limits.ts';
import { ForgeFailure } from './failure.ts';
import { fetchWhatIsThere } from './fetch-what-is-there.ts';
import type { Repository, Tags } from './forge.ts';
import { listTrees, listYear } from './list-trees.ts';
import type { FetchAddress } from './mirror.ts';
import { openObjects } from './own-objects.ts';
import { prepareCopy, removeLeftovers, removeLocks, watchGrowth } from './own-copy.ts';
import {
  parseFileHistory,
  parseHistory,
  parseRefs,
  parseSubjects,
  parseTags,
  parseTouched,
  parseTree,
} from './parse-git.ts';
import { runGit, type GitCall } from './run-git.ts';
import { writeWhole } from '../write-whole.ts';

const head = 'refs/catalogue/head';

export interface GitOptions {
  address: FetchAddress;
  /** The branch to read; undefined: the default branch. */
  branch: string | undefined;
  /** Our own bare repository for it. */
  directory: string;
  /** The path that {@link writeGitConfiguration} answered with. */
  configuration: string;
  /** Ends every call when the whole run is interrupted. */
  signal?: AbortSignal | undefined;
}

/**
 * Reads any Git repository over plain Git, without a work tree: commits and tags without trees, then the tree
 * of one commit, then the wanted blobs, each by one fetch (partial clone, gitprotocol-v2 `filter`).
 */
export function openGitRepository({ address, branch, directory, configuration, signal }: GitOptions): Repository {
  const git = (args: readonly string[], call: GitCall = {}) =>
    runGit(configuration, args, { directory, signal, ...call });
  const objects = openObjects(directory, configuration);
  let growth: ReturnType<typeof watchGrowth> | undefined;
  const remote = () => ({
    ...{ protocols: [address.protocol], timeout: limits.fetchTime },
    // Begins with the first fetch: of most repositories nothing is fetched.
    watch: (growth ??= watchGrowth(directory)),
  });
  const origin = ['-c', `remote.origin.url=${address.url}`];
  const quietly = ['--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no', '--update-shallow'];
  const fetchObjects = (filter: string, wanted: readonly string[]) =>
    git(
      [
        ...origin,
        '-c',
        'fetch.negotiationAlgorithm=noop',
        'fetch',
        ...quietly,
        `--filter=${filter}`,
        '--stdin',
        'origin',
      ],
      {
        ...remote(),
        input: `${wanted.join('\n')}\n`,
      },
    );

  return {
    async probe() {
      const patterns = branch ? [`refs/heads/${branch}`] : ['HEAD'];
      const output = await runGit(
        configuration,
        ['ls-remote', '--symref', '--', address.url, ...patterns, 'refs/tags/*'],
        {
          protocols: [address.protocol],
          timeout: limits.probeTime,
          signal,
        },
      );
      return parseRefs(output.toString('utf8'), branch);
    },

    async update({ commit, digest }, alsoTrees = () => []) {
      await removeLeftovers(directory);
      await removeLocks(directory);
      const marker = path.join(directory, 'catalogue-refs');
      const fetched = await readFile(marker, 'utf8').catch(() => '');
      if (fetched !== digest || !(await hasCommit(commit))) await fetchCommits();
      if (!(await has(`${commit}^{commit}`))) {
        throw new ForgeFailure('repository', 'The repository changed while it was read. The next run reads it again.');
      }
      await fetchTrees(commit, alsoTrees((await tags()).tags));
      await writeWhole(marker, digest);
    },

    has: hasCommit,

    tree: async (commit) => parseTree(await git(['ls-tree', '-r', '-z', '--full-tree', commit])),

    async history(commit) {
      const format = '--format=%H%x00%ct%x00%ae%x00%an%x00%P%x00%s';
      const [output, files] = await Promise.all([
        git(['log', '-z', `--max-count=${limits.commits}`, format, commit, '--']),
        touched(commit),
      ]);
      return { commits: parseHistory(output, files), truncated: existsSync(path.join(directory, 'shallow')) };
    },

    tags,

    async subjects(older, newer) {
      const log = ['log', '-z', '--no-merges', `--max-count=${limits.subjects}`, '--format=%H%x00%an%x00%s'];
      return parseSubjects(await git([...log, newer, `^${older}`, '--']));
    },

    async fileHistory(commit) {
      // Moves are told by equal object ids alone (100 %): that takes no content.
      const log = ['log', '--first-parent', '-m', '--name-status', '-M100%', '-z', `--max-count=${limits.changes}`];
      // Where the origin could not give the older trees, nothing is known of last changes.
      return git([...log, '--format=%x01%H%x02%ct%x02%P%x03', commit, '--']).then(parseFileHistory, () => ({
        ...{ changed: new Map(), moved: new Map(), since: null },
      }));
    },

    async readBlobs(blobs) {
      const here = await objects.look(blobs);
      await fetchWhatIsThere(here.missing, (wanted) => fetchObjects('blob:none', wanted)).finally(() =>
        removeLeftovers(directory),
      );
      const { sizes } = here.missing.length > 0 ? await objects.look(blobs) : here;
      let total = 0;
      const small = [...sizes]
        .filter(([, size]) => size <= limits.file && (total += size) <= limits.files)
        .map(([id]) => id);
      return objects.read(small);
    },
  };

  /** Commits and tags, without what they hold. */
  async function fetchCommits(): Promise<void> {
    await prepareCopy(directory, (args) => git(args));
    const ref = branch ? `refs/heads/${branch}` : 'HEAD';
    const how = ['--force', '--prune', '--filter=tree:0', `--depth=${limits.commits}`];
    await git(
      [...origin, 'fetch', ...quietly, ...how, 'origin', `+${ref}:${head}`, '+refs/tags/*:refs/tags/*'],
      remote(),
    );
  }

  /** The tree of the commit, which must be had, and in the same fetch those of its history and of other commits. */
  async function fetchTrees(commit: string, others: readonly string[]): Promise<void> {
    const trees = listTrees(git);
    const year = await listYear(commit, git);
    const all = await Promise.all([trees.ofHistory(commit), trees.ofYear(year), trees.of(others)]);
    const { missing } = await objects.look([...new Set(all.flat())]);
    if (missing.length === 0) return;
    await fetchObjects('blob:none', missing).catch(async (error: unknown) => {
      if (!(error instanceof ForgeFailure) || error.kind !== 'repository') throw error;
      // The origin lacks some of the older ones.
      await fetchObjects('blob:none', await trees.of([commit]));
    });
  }

  /** How many files each commit of a year touched; nothing where the origin could not give the trees. */
  async function touched(commit: string): Promise<ReadonlyMap<string, number>> {
    const log = ['log', '-z', '--name-only', '--no-renames', '--format=%x01%H'];
    return git([...log, ...(await listYear(commit, git))]).then(parseTouched, () => new Map());
  }

  async function tags(): Promise<Tags> {
    const fields = ['refname:strip=2', 'objecttype', 'objectname', '*objecttype', '*objectname', 'creatordate:unix'];
    const signature = '%(if)%(contents:signature)%(then)signed%(end)';
    const format = [...fields.map((field) => `%(${field})`), signature].join('%00');
    return parseTags(await git(['for-each-ref', `--count=${limits.refs}`, `--format=${format}`, 'refs/tags']));
  }

  function succeeds(args: readonly string[]): Promise<boolean> {
    return git(args).then(
      () => true,
      () => false,
    );
  }

  function has(object: string): Promise<boolean> {
    return succeeds(['cat-file', '-e', object]);
  }

  async function hasCommit(commit: string): Promise<boolean> {
    return (
      existsSync(directory) &&
      (await has(`${commit}^{commit}`)) &&
      (await succeeds(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]))
    );
  }
}
