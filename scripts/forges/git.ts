import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { limits } from '../limits.ts';
import { ForgeFailure } from './failure.ts';
import { fetchWhatIsThere } from './fetch-what-is-there.ts';
import type { Repository, Tags } from './forge.ts';
import type { FetchAddress } from './mirror.ts';
import { prepareCopy, removeLeftovers, watchGrowth } from './own-copy.ts';
import {
  parseFileHistory,
  parseHistory,
  parseRefs,
  parseSubjects,
  parseTags,
  parseTouched,
  parseTree,
} from './parse-git.ts';
import { readObjects, splitMissing } from './read-objects.ts';
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
  const remote = { protocols: [address.protocol], timeout: limits.fetchTime, watch: watchGrowth(directory) };
  const origin = ['-c', `remote.origin.url=${address.url}`];
  const quietly = ['--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no', '--update-shallow'];
  const fetchObjects = (filter: string, objects: readonly string[]) =>
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
        ...remote,
        input: `${objects.join('\n')}\n`,
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
      const { missing } = await look(blobs);
      await fetchWhatIsThere(missing, (wanted) => fetchObjects('blob:none', wanted)).finally(() =>
        removeLeftovers(directory),
      );
      const { sizes } = await look(blobs);
      let total = 0;
      const small = [...sizes]
        .filter(([, size]) => size <= limits.file && (total += size) <= limits.files)
        .map(([id]) => id);
      return small.length === 0 ? new Map() : readObjects(await catFile(['--batch', '--buffer'], small));
    },
  };

  /** Commits and tags, without what they hold. */
  async function fetchCommits(): Promise<void> {
    await prepareCopy(directory, (args) => git(args));
    const ref = branch ? `refs/heads/${branch}` : 'HEAD';
    const how = ['--force', '--prune', '--filter=tree:0', `--depth=${limits.commits}`];
    await git(
      [...origin, 'fetch', ...quietly, ...how, 'origin', `+${ref}:${head}`, '+refs/tags/*:refs/tags/*'],
      remote,
    );
  }

  /** The tree of the commit, which must be had, and in the same fetch those of its history and of other commits. */
  async function fetchTrees(commit: string, others: readonly string[]): Promise<void> {
    const own = await treesOf(commit, 1);
    const more = await Promise.all([
      treesOf(commit, limits.changes + 1),
      treesOfYear(commit),
      ...others.map((other) => treesOf(other, 1)),
    ]);
    const { missing } = await look([...new Set([...own, ...more.flat()])]);
    if (missing.length === 0) return;
    await fetchObjects('blob:none', missing).catch(async (error: unknown) => {
      if (!(error instanceof ForgeFailure) || error.kind !== 'repository') throw error;
      // The origin lacks some of the older ones.
      await fetchObjects('blob:none', own);
    });
  }

  async function treesOf(commit: string, count: number): Promise<string[]> {
    const output = await git(['log', '--first-parent', `--max-count=${count}`, '--format=%T', commit, '--']);
    return output.toString('utf8').split('\n').filter(Boolean);
  }

  /** The commits of the year up to this one, merges left out, with the options that list them. */
  async function year(commit: string): Promise<string[]> {
    const output = await git(['log', '--max-count=1', '--format=%ct', commit, '--']);
    const since = Number(output.toString('utf8')) - 366 * 86_400;
    return ['--no-merges', `--since=@${since}`, `--max-count=${limits.changes}`, commit, '--'];
  }

  /** The trees of a year's commits and of those before them: what it takes to tell which files each touched. */
  async function treesOfYear(commit: string): Promise<string[]> {
    const commits = await git(['log', '--format=%H %P', ...(await year(commit))]);
    const listed = [...new Set(commits.toString('utf8').split(/\s+/).filter(Boolean))];
    // Given none, git would read its own HEAD, which this copy does not have.
    if (listed.length === 0) return [];
    const input = `${listed.join('\n')}\n`;
    const output = await git(['log', '--no-walk=unsorted', '--format=%T', '--stdin'], { input });
    return output.toString('utf8').split('\n').filter(Boolean);
  }

  /** How many files each commit of a year touched; nothing where the origin could not give the trees. */
  async function touched(commit: string): Promise<ReadonlyMap<string, number>> {
    const log = ['log', '-z', '--name-only', '--no-renames', '--format=%x01%H'];
    return git([...log, ...(await year(commit))]).then(parseTouched, () => new Map());
  }

  async function tags(): Promise<Tags> {
    const fields = ['refname:strip=2', 'objecttype', 'objectname', '*objecttype', '*objectname', 'creatordate:unix'];
    const signature = '%(if)%(contents:signature)%(then)signed%(end)';
    const format = [...fields.map((field) => `%(${field})`), signature].join('%00');
    return parseTags(await git(['for-each-ref', `--count=${limits.refs}`, `--format=${format}`, 'refs/tags']));
  }

  async function look(objects: readonly string[]): Promise<ReturnType<typeof splitMissing>> {
    return splitMissing(await catFile(['--batch-check'], objects));
  }

  /** Reads as a repository that knows of no origin: a missing object is then an answer and not the end. */
  function catFile(args: readonly string[], objects: readonly string[]): Promise<Buffer> {
    const input = `${objects.join('\n')}\n`;
    return runGit(configuration, ['cat-file', ...args], {
      directory: path.join(directory, 'reader'),
      objects: path.join(directory, 'objects'),
      input,
    });
  }

  async function has(object: string): Promise<boolean> {
    return git(['cat-file', '-e', object]).then(
      () => true,
      () => false,
    );
  }

  async function hasCommit(commit: string): Promise<boolean> {
    return existsSync(directory) && (await has(`${commit}^{commit}`)) && (await hasTree(commit));
  }

  async function hasTree(commit: string): Promise<boolean> {
    return git(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]).then(
      () => true,
      () => false,
    );
  }
}
