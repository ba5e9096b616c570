import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { limits } from '../limits.ts';
import { ForgeFailure } from './failure.ts';
import type { Repository } from './forge.ts';
import type { FetchAddress } from './mirror.ts';
import { parseHistory, parseRefs, parseTags, parseTree } from './parse-git.ts';
import { readObjects, splitMissing } from './read-objects.ts';
import { runGit, type GitCall } from './run-git.ts';

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
  const remote = { protocols: [address.protocol], timeout: limits.fetchTime, watch: () => tooLarge(directory) };
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

    async update({ commit, digest }) {
      const marker = path.join(directory, 'catalogue-refs');
      const fetched = await readFile(marker, 'utf8').catch(() => '');
      if (fetched === digest && (await hasCommit(commit))) return;
      await prepare(directory, (args) => git(args));
      const ref = branch ? `refs/heads/${branch}` : 'HEAD';
      await git(
        [
          ...origin,
          'fetch',
          ...quietly,
          '--force',
          '--prune',
          '--filter=tree:0',
          `--depth=${limits.commits}`,
          'origin',
          `+${ref}:${head}`,
          '+refs/tags/*:refs/tags/*',
        ],
        remote,
      );
      if (!(await has(`${commit}^{commit}`)))
        throw new ForgeFailure('repository', 'The repository changed while it was read. The next run reads it again.');
      const tree = (await git(['log', '-1', '--format=%T', commit, '--'])).toString('utf8').trim();
      await fetchObjects('blob:none', [tree]);
      await writeFileAtomic(marker, digest);
    },

    has: hasCommit,

    tree: async (commit) => parseTree(await git(['ls-tree', '-r', '-z', '--full-tree', commit])),

    async history(commit) {
      const format = '--format=%H%x00%ct%x00%ae%x00%an%x00%P';
      const output = await git(['log', '-z', `--max-count=${limits.commits}`, format, commit, '--']);
      return { commits: parseHistory(output), truncated: existsSync(path.join(directory, 'shallow')) };
    },

    async tags() {
      const format =
        '%(refname:strip=2)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)%00%(creatordate:unix)';
      return parseTags(await git(['for-each-ref', `--count=${limits.refs}`, `--format=${format}`, 'refs/tags']));
    },

    async readBlobs(blobs) {
      const { missing } = await look(blobs);
      await fetchWhatIsThere(missing, (wanted) => fetchObjects('blob:none', wanted));
      const { sizes } = await look(blobs);
      let total = 0;
      const small = [...sizes]
        .filter(([, size]) => size <= limits.file && (total += size) <= limits.files)
        .map(([id]) => id);
      return small.length === 0 ? new Map() : readObjects(await catFile(['--batch', '--buffer'], small));
    },
  };

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

/** A bare repository of our own: no template, no hooks, everything missing is known to be at the origin. */
async function prepare(directory: string, git: (args: readonly string[]) => Promise<Buffer>): Promise<void> {
  const marker = path.join(directory, 'catalogue-ready');
  if (existsSync(marker)) return;
  await mkdir(directory, { recursive: true });
  await git(['init', '--quiet', '--bare', '--template=', directory]);
  await git(['init', '--quiet', '--bare', '--template=', path.join(directory, 'reader')]);
  await git(['config', 'remote.origin.promisor', 'true']);
  await writeFileAtomic(marker, '');
}

/** Fetches in one batch; where the origin lacks single objects, halves the batch until the rest is here. */
async function fetchWhatIsThere(
  wanted: readonly string[],
  fetch: (wanted: readonly string[]) => Promise<unknown>,
): Promise<void> {
  if (wanted.length === 0) return;
  try {
    await fetch(wanted);
  } catch (error) {
    if (error instanceof ForgeFailure && error.kind !== 'repository') throw error;
    if (wanted.length === 1) return;
    const middle = Math.ceil(wanted.length / 2);
    await fetchWhatIsThere(wanted.slice(0, middle), fetch);
    await fetchWhatIsThere(wanted.slice(middle), fetch);
  }
}

/** What a running fetch has written so far, against the limit. */
function tooLarge(directory: string): string | undefined {
  const packs = path.join(directory, 'objects', 'pack');
  if (!existsSync(packs)) return undefined;
  const written = readdirSync(packs)
    .filter((name) => name.startsWith('tmp_'))
    .reduce((sum, name) => sum + (statSync(path.join(packs, name), { throwIfNoEntry: false })?.size ?? 0), 0);
  return written > limits.fetchedPack
    ? `The repository is larger than ${limits.fetchedPack} bytes without its files' contents.`
    : undefined;
}

/** The folder of our own copy: readable, and never outside the cache whatever the address. */
export function repositoryDirectory(cache: string, key: string): string {
  const readable = key
    .replace(/^https:\/\//, '')
    .replaceAll(/[^a-z0-9.-]+/g, '_')
    .slice(0, 80);
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 12);
  return path.join(cache, 'git', `${readable}-${digest}.git`);
}
