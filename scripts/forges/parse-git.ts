import { createHash } from 'node:crypto';
import { limits } from '../limits.ts';
import { digestDomain } from './digest-domain.ts';
import { ForgeFailure } from './failure.ts';
import { isPlainName } from './plain-name.ts';
import type { Commit, CommitSubject, FileHistory, LastChange, Refs, Tag, Tags, Tree, TreeEntry } from './forge.ts';

const objectId = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

/** Reads the answer of `ls-remote --symref`. An empty repository is a failure: there is nothing to show of it. */
export function parseRefs(output: string, branch: string | undefined): Refs {
  const lines = output.split('\n').filter(Boolean);
  const symbolic = lines
    .find((line) => line.startsWith('ref: '))
    ?.slice('ref: '.length)
    .split('\t')[0];
  const refs = lines.flatMap((line): Array<[string, string]> => {
    const [id, name] = line.split('\t');
    return id && name && objectId.test(id) ? [[name, id]] : [];
  });
  if (refs.length > limits.refs)
    throw new ForgeFailure('repository', `The repository has more than ${limits.refs} tags.`);
  const wanted = branch ? `refs/heads/${branch}` : 'HEAD';
  const commit = refs.find(([name]) => name === wanted)?.[1];
  if (!commit) {
    throw new ForgeFailure(
      'repository',
      branch
        ? `The branch "${branch}" does not exist.`
        : 'The repository has no commits, or its host did not answer as Git does.',
      { code: branch ? 'branch' : 'empty' },
    );
  }
  const name = branch ?? symbolic?.replace(/^refs\/heads\//, '') ?? 'HEAD';
  const tags = refs.filter(([ref]) => ref.startsWith('refs/tags/'));
  return { branch: name, commit, digest: refsDigest(name, commit, tags) };
}

/** Digest of branch, commit and all tags, in the order and form of `ls-remote`: annotated ones also as `…^{}`. */
export function refsDigest(
  branch: string,
  commit: string,
  tags: ReadonlyArray<readonly [name: string, object: string]>,
): string {
  return createHash('sha256')
    .update(JSON.stringify([branch, commit, tags]))
    .digest('hex');
}

/** Reads `ls-tree -r -z`: regular files only. */
export function parseTree(output: Buffer): Tree {
  const files = new Map<string, TreeEntry>();
  const links: Array<{ path: string; blob: string }> = [];
  const submodules: string[] = [];
  let refused = 0;
  let truncated = false;
  for (const entry of output.toString('utf8').split('\0')) {
    const match = /^(\d{6}) (\w+) ([0-9a-f]+)\t([\s\S]+)$/.exec(entry);
    if (!match) continue;
    const [, mode = '', , blob = '', path = ''] = match;
    if (!isSafePath(path)) refused++;
    else if (mode === '120000') links.push({ path, blob });
    else if (mode === '160000') submodules.push(path);
    else if (mode !== '100644' && mode !== '100755') continue;
    else if (files.size >= limits.paths) truncated = true;
    else files.set(path, { mode, blob });
  }
  return { files, links, submodules, refused, truncated };
}

/** No way out of the repository, no characters that hide, no name that Git uses itself. */
function isSafePath(path: string): boolean {
  if (path.length > 1_000 || !isPlainName(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part.toLowerCase() !== '.git');
}

const botName = /\[bot\]|^(dependabot|renovate|github-actions|weblate|snyk|greenkeeper|semantic-release)\b/i;

const issueInSubject = /(^|[^\w(&])(#|gh-)\d+\b/i;

/** Reads `log -z`: id, time, address, name, parents and subject, separated by NUL. */
export function parseHistory(output: Buffer, touched: ReadonlyMap<string, number> = new Map()): Commit[] {
  const fields = output.toString('utf8').split('\0');
  const commits: Commit[] = [];
  for (let at = 0; at + 5 < fields.length; at += 6) {
    const [id = '', time = '', email = '', name = '', parents = '', subject = ''] = fields.slice(at, at + 6);
    commits.push({
      id,
      committedAt: instant(time),
      author: createHash('sha256').update(email.trim().toLowerCase()).digest('hex'),
      domain: digestDomain(email),
      bot: botName.test(name) || botName.test(email),
      merge: parents.includes(' '),
      files: touched.get(id) ?? null,
      namesIssue: issueInSubject.test(subject),
    });
  }
  return commits;
}

/** Reads `log -z --name-only`: how many files each commit touched. */
export function parseTouched(output: Buffer): Map<string, number> {
  const commits = output.toString('utf8').split('\u0001').slice(1);
  return new Map(
    commits.map((entry) => {
      const [commit = '', ...names] = entry.split('\0');
      return [commit, names.filter((name) => name.trim() !== '').length];
    }),
  );
}

/**
 * Reads `log -z --name-status -M100%`, newest first: the first commit that names a file is the one that changed it
 * last, and a move of a move leads to where the content ended up.
 */
export function parseFileHistory(output: Buffer): FileHistory {
  const changed = new Map<string, LastChange>();
  const moved = new Map<string, string>();
  let oldest: { time: string; parents: string } | undefined;
  for (const entry of output.toString('utf8').split('\u0001').slice(1)) {
    const end = entry.indexOf('\u0003');
    const [commit = '', time = '', parents = ''] = entry.slice(0, end).split('\u0002');
    oldest = { time, parents };
    const change = { commit, committedAt: instant(time) };
    for (const { from, path } of fileChanges(entry.slice(end + 1))) {
      if (!changed.has(path)) changed.set(path, change);
      if (from && !moved.has(from)) moved.set(from, moved.get(path) ?? path);
    }
  }
  return { changed, moved, since: oldest?.parents ? instant(oldest.time) : null };
}

/** `M`, path, or `R100`, former path, path, each ended by NUL. */
function fileChanges(fields: string): Array<{ from: string | undefined; path: string }> {
  const words = fields.replace(/^[\n\0]+/, '').split('\0');
  const changes: Array<{ from: string | undefined; path: string }> = [];
  for (let at = 0; at + 1 < words.length; at += 2) {
    const from = words[at]?.startsWith('R') ? words[++at] : undefined;
    changes.push({ from, path: words[at + 1] ?? '' });
  }
  return changes;
}

/** Reads `for-each-ref`: tags of commits, annotated or not. Tags of anything else are no releases. */
export function parseTags(output: Buffer): Tags {
  const all = output
    .toString('utf8')
    .split('\n')
    .flatMap((line): Tag[] => {
      const [name, type, id, innerType, innerId, time, signed] = line.split('\0');
      const commit = type === 'commit' ? id : innerType === 'commit' ? innerId : undefined;
      return name && commit && time ? [{ name, commit, date: instant(time), signed: signed === 'signed' }] : [];
    });
  const tags = all.filter(({ name }) => isPlainName(name));
  return { tags, refused: all.length - tags.length };
}

/** Seconds since 1970 as ISO 8601 without fractions; a time out of range becomes the nearest that can be written. */
function instant(seconds: string): string {
  const bounded = Math.min(Math.max(Number(seconds) || 0, 0), 253_402_300_799);
  return new Date(bounded * 1000).toISOString().replace('.000Z', 'Z');
}

const person = /(?:\b(?:by|af|thanks to|tak til)\s+)?(?<![\w/])@[a-z\d][a-z\d-]*|<?[\w.+-]+@[\w-]+\.[\w.-]+>?/gi;

/** Reads `log -z`: id, name and subject, separated by NUL. Mentions and addresses of people are taken out. */
export function parseSubjects(output: Buffer): CommitSubject[] {
  const fields = output.toString('utf8').split('\0');
  const subjects: CommitSubject[] = [];
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [id = '', name = '', said = ''] = fields.slice(at, at + 3);
    const subject = said.slice(0, limits.subject).replace(person, '').replace(/\s+/g, ' ').trim();
    if (objectId.test(id) && subject !== '' && !botName.test(name)) subjects.push({ id, subject });
  }
  return subjects;
}
