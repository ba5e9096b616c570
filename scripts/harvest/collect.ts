import path from 'node:path';
import type { SourceFacts } from '../../content/model/facts.ts';
import { sourceKey, type Source } from '../../content/model/source.ts';
import type { Enrichment } from '../forges/enrichment.ts';
import { ForgeFailure } from '../forges/failure.ts';
import type { Commit, CommitSubject, FileHistory, Refs, Repository, Tag, Tree, TreeEntry } from '../forges/forge.ts';
import { openGitRepository } from '../forges/git.ts';
import type { HostBreaker } from '../forges/host-breaker.ts';
import { repositoryDirectory } from '../forges/own-copy.ts';
import { fetchAddress, type FetchAddress, type Mirror } from '../forges/mirror.ts';
import { newestTwo, versionsOf } from './choose-versions.ts';

/** A source whose refs are known and whose repository can be read. */
export interface ProbedSource {
  source: Source;
  key: string;
  address: FetchAddress;
  repository: Repository;
  host: string;
  refs: Refs;
  /** False where it did not answer, and is read from our own copy alone. */
  answered: boolean;
}

/** One repository as it lies in Git at one commit: everything the pure stages need. */
export interface RawSource {
  source: Source;
  key: string;
  via: FetchAddress['via'];
  refs: Refs;
  tree: Tree;
  history: { commits: Commit[]; truncated: boolean };
  tags: readonly Tag[];
  refusedTags: number;
  fileHistory: FileHistory;
  /** What the commits between two tags say, as {@link Repository.subjects}. */
  subjects: (older: string, newer: string) => Promise<CommitSubject[]>;
  /** The same repository at another commit, whose tree came along. */
  at: (commit: string) => Promise<Pick<RawSource, 'tree' | 'readFiles'>>;
  /** Files whose content was asked for, by path. */
  readFiles: (paths: readonly string[]) => Promise<ReadonlyMap<string, Buffer>>;
}

/** What the collecting stage needs to know of the run. */
export interface Collector {
  cache: string;
  root: string;
  mirrors: readonly Mirror[];
  configuration: string;
  breaker: HostBreaker;
  signal: AbortSignal;
  /** What the forges said beyond Git. */
  forge: Enrichment;
}

/**
 * Asks where branch and tags are: one round trip, nothing fetched, and none at all where the forge's own list of
 * them gives the digest of those that were read last.
 */
export async function probeSource(
  source: Source,
  last: SourceFacts | undefined,
  run: Collector,
): Promise<ProbedSource> {
  const opened = openSource(source, run);
  const listed = source.branch ? undefined : run.forge.refsOf(opened.key);
  const unchanged = listed && listed.digest === last?.refs ? listed : undefined;
  const refs = unchanged ?? (await run.breaker.guard(opened.host, () => opened.repository.probe()));
  return { ...opened, refs, answered: true };
}

/** A source that does not answer, at the commit that was read last, if our own copy still has it. */
export async function recallSource(
  source: Source,
  last: SourceFacts,
  run: Collector,
): Promise<ProbedSource | undefined> {
  const opened = openSource(source, run);
  const { commit, branch } = last.provenance;
  if (!(await opened.repository.has(commit).catch(() => false))) return undefined;
  return { ...opened, refs: { branch, commit, digest: last.refs }, answered: false };
}

/** Fetches what is missing of the commit, and reads tree, history and tags. */
export async function collectSource(probed: ProbedSource, run: Collector): Promise<RawSource> {
  const { source, key, address, repository, host, refs, answered } = probed;
  const versions = (tags: readonly Tag[]) => [
    ...new Set([...versionsOf(source, refs.commit, tags), ...newestTwo({ source, tags })].map(({ commit }) => commit)),
  ];
  if (answered) await run.breaker.guard(host, () => repository.update(refs, versions));
  const [own, history, { tags, refused: refusedTags }, fileHistory] = await Promise.all([
    treeAt(refs.commit, repository),
    repository.history(refs.commit),
    repository.tags(),
    repository.fileHistory(refs.commit),
  ]);
  if (history.commits.length === 0)
    throw new ForgeFailure('repository', 'The repository has no commits, or its host did not answer as Git does.', {
      code: 'empty',
    });
  return {
    ...{ source, key, refs, history, tags, refusedTags, fileHistory },
    via: address.via,
    ...own,
    subjects: (older, newer) => repository.subjects(older, newer),
    at: (commit) => treeAt(commit, repository),
  };
}

/** The files of one commit, and the way to read them. */
async function treeAt(commit: string, repository: Repository): Promise<Pick<RawSource, 'tree' | 'readFiles'>> {
  const tree = await followLinks(await repository.tree(commit), repository);
  return { tree, readFiles: (paths) => readFiles(tree, paths, repository) };
}

/** Opens the repository of a source. `purpose` keeps two copies of the same one apart. */
export function openSource(
  source: Source,
  run: Collector,
  purpose = source.branch,
): Omit<ProbedSource, 'refs' | 'answered'> {
  const key = sourceKey(source);
  const address = fetchAddress(source, run.mirrors, run.root);
  const host = new URL(address.url).host || 'this machine';
  const repository = openGitRepository({
    address,
    branch: source.branch,
    directory: repositoryDirectory(run.cache, `${key}${purpose ? `#${purpose}` : ''}`),
    configuration: run.configuration,
    signal: run.signal,
  });
  return { source, key, address, repository, host };
}

/** Symbolic links to files of the same repository are read as those files; any other link is not followed. */
async function followLinks(tree: Tree, repository: Repository): Promise<Tree> {
  if (tree.links.length === 0) return tree;
  const targets = await repository.readBlobs(tree.links.map((link) => link.blob));
  const files = new Map<string, TreeEntry>(tree.files);
  const unfollowed: Tree['links'][number][] = [];
  for (const link of tree.links) {
    const target = targets.get(link.blob)?.toString('utf8');
    const entry =
      target === undefined || target.startsWith('/')
        ? undefined
        : tree.files.get(path.posix.join(path.posix.dirname(link.path), target));
    if (entry) files.set(link.path, entry);
    else unfollowed.push(link);
  }
  return { ...tree, files, links: unfollowed };
}

async function readFiles(
  tree: Tree,
  paths: readonly string[],
  repository: Repository,
): Promise<ReadonlyMap<string, Buffer>> {
  const wanted = paths.flatMap((file): Array<[string, string]> => {
    const entry = tree.files.get(file);
    return entry ? [[file, entry.blob]] : [];
  });
  if (wanted.length === 0) return new Map();
  const blobs = await repository.readBlobs([...new Set(wanted.map(([, blob]) => blob))]);
  return new Map(
    wanted.flatMap(([file, blob]): Array<[string, Buffer]> => {
      const bytes = blobs.get(blob);
      return bytes ? [[file, bytes]] : [];
    }),
  );
}
