import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { makeFolder, makeRepository } from '../testing/make-repository.ts';
import { writeGitConfiguration } from './git-configuration.ts';
import { openGitRepository } from './git.ts';

async function open(folder: string, repository: string, branch?: string) {
  return openGitRepository({
    address: { url: pathToFileURL(repository).href, via: 'mirror', protocol: 'file' },
    branch,
    directory: path.join(folder, 'own.git'),
    configuration: await writeGitConfiguration(path.join(folder, 'cache')),
  });
}

test('reads tree, history, tags and files of a real repository', async () => {
  using place = makeFolder();
  const made = makeRepository(path.join(place.folder, 'product'));
  made.commit({ 'README.md': '# One\n', 'docs/æøå & co.md': 'ø' }, { date: '2026-01-05T10:00:00Z' });
  made.git('tag', 'v1.0.0');
  made.git('branch', 'v1.0.0');
  const head = made.commit({ 'README.md': '# Two\n' }, { date: '2026-02-05T10:00:00Z', author: 'dependabot[bot]' });
  made.git('tag', '--annotate', '--message=two', '2.0');

  const repository = await open(place.folder, made.directory);
  const refs = await repository.probe();
  expect(refs).toMatchObject({ branch: 'main', commit: head });
  await repository.update(refs);
  const tree = await repository.tree(head);
  expect([...tree.files.keys()]).toEqual(['README.md', 'docs/æøå & co.md']);
  const { commits, truncated } = await repository.history(head);
  expect(truncated).toBe(false);
  expect(commits.map(({ committedAt, bot }) => [committedAt, bot])).toEqual([
    ['2026-02-05T10:00:00Z', true],
    ['2026-01-05T10:00:00Z', false],
  ]);
  expect((await repository.tags()).tags.map((tag) => tag.name)).toEqual(['2.0', 'v1.0.0']);
  const blobs = await repository.readBlobs([...tree.files.values()].map((file) => file.blob));
  expect([...blobs.values()].map(String)).toEqual(['# Two\n', 'ø']);
});

test('a year in which there were only merges has no files to count', async () => {
  using place = makeFolder();
  const made = makeRepository(path.join(place.folder, 'product'));
  made.commit({ 'README.md': '# One\n' }, { date: '2024-01-05T10:00:00Z' });
  made.git('checkout', '--quiet', '-b', 'side');
  made.commit({ 'side.md': 'x' }, { date: '2024-01-06T10:00:00Z' });
  made.git('checkout', '--quiet', 'main');
  // Merged at the default date of these repositories, two years later.
  made.git('merge', '--quiet', '--no-ff', '--message=merge', 'side');

  const repository = await open(place.folder, made.directory);
  const refs = await repository.probe();
  await repository.update(refs);
  const { commits } = await repository.history(refs.commit);
  expect(commits.map(({ merge, files }) => [merge, files])).toEqual([
    [true, null],
    [false, null],
    [false, null],
  ]);
});

test('sees by one probe that a tag has moved, and follows a force-push', async () => {
  using place = makeFolder();
  const made = makeRepository(path.join(place.folder, 'product'));
  made.commit({ a: '1' });
  made.git('tag', 'v1');
  const repository = await open(place.folder, made.directory);
  const before = await repository.probe();
  await repository.update(before);

  made.git('checkout', '--quiet', '--orphan', 'fresh');
  const rewritten = made.commit({ a: '2' });
  made.git('branch', '--force', 'main');
  made.git('checkout', '--quiet', 'main');
  made.git('tag', '--force', 'v1');
  const after = await repository.probe();
  expect(after.digest).not.toBe(before.digest);
  await repository.update(after);
  expect((await repository.tags()).tags.map((tag) => tag.commit)).toEqual([rewritten]);
});

test('locks that a killed Git has left in our copy stop no later run', async () => {
  using place = makeFolder();
  const made = makeRepository(path.join(place.folder, 'product'));
  made.commit({ a: '1' });
  const repository = await open(place.folder, made.directory);
  await repository.update(await repository.probe());
  made.commit({ a: '2' });
  made.git('tag', 'v1');
  const left = ['shallow.lock', 'packed-refs.lock', 'config.lock', 'refs/tags/v1.lock'];
  for (const lock of left) {
    mkdirSync(path.dirname(path.join(place.folder, 'own.git', lock)), { recursive: true });
    writeFileSync(path.join(place.folder, 'own.git', lock), '');
  }
  await repository.update(await repository.probe());
  expect((await repository.tags()).tags.map((tag) => tag.name)).toEqual(['v1']);
  expect(left.filter((lock) => existsSync(path.join(place.folder, 'own.git', lock)))).toEqual([]);
});

test('leaves out symbolic links, submodules and names that lead out of the repository', async () => {
  using place = makeFolder();
  const made = makeRepository(path.join(place.folder, 'product'));
  made.link('LICENSE', '../../../etc/passwd');
  const head = made.commit({ 'README.md': 'x' });
  made.git('update-index', '--add', '--cacheinfo', `160000,${head},module`);
  const withModule = made.commit({});
  const repository = await open(place.folder, made.directory);
  await repository.update(await repository.probe());
  const tree = await repository.tree(withModule);
  expect([...tree.files.keys()]).toEqual(['README.md']);
  expect(tree.links.map((link) => link.path)).toEqual(['LICENSE']);
});

test('refuses a repository whose tree holds ".."', async () => {
  using place = makeFolder();
  const made = makeRepository(path.join(place.folder, 'product'));
  const blob = made.commit({ a: 'x' }) && made.git('rev-parse', 'HEAD:a');
  const entry = Buffer.concat([Buffer.from('100644 ..\0'), Buffer.from(blob, 'hex')]);
  const tree = execFileSync('git', ['hash-object', '-t', 'tree', '-w', '--literally', '--stdin'], {
    cwd: made.directory,
    input: entry,
    encoding: 'utf8',
  }).trim();
  const commit = made.git('commit-tree', tree, '-m', 'out');
  made.git('update-ref', 'refs/heads/main', commit);
  const repository = await open(place.folder, made.directory);
  const refs = await repository.probe();
  await expect(repository.update(refs)).rejects.toThrow('The repository holds objects that are damaged or unsafe.');
});

test('a file that the origin has lost is missing, and the others are there', async () => {
  using place = makeFolder();
  const made = makeRepository(path.join(place.folder, 'product'));
  const head = made.commit({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' });
  const lost = made.git('rev-parse', 'HEAD:b.md');
  const repository = await open(place.folder, made.directory);
  await repository.update(await repository.probe());
  rmSync(path.join(made.directory, '.git/objects', lost.slice(0, 2), lost.slice(2)));
  const tree = await repository.tree(head);
  const blobs = await repository.readBlobs([...tree.files.values()].map((file) => file.blob));
  expect([...blobs.values()].map(String).toSorted()).toEqual(['a', 'c']);
});

test.each([
  ['an empty repository', undefined, 'The repository has no commits, or its host did not answer as Git does.'],
  ['a branch that is not there', 'nope', 'The branch "nope" does not exist.'],
])('says what is wrong with %s', async (_, branch, message) => {
  using place = makeFolder();
  const made = makeRepository(path.join(place.folder, 'product'));
  await expect((await open(place.folder, made.directory, branch)).probe()).rejects.toThrow(message);
});

test('says that a repository does not exist, without its address', async () => {
  using place = makeFolder();
  await expect((await open(place.folder, path.join(place.folder, 'nothing'))).probe()).rejects.toThrow(
    'The repository does not exist at this address.',
  );
});

test('runs no hook and no program that an address or a configuration names', async () => {
  using place = makeFolder();
  const witness = path.join(place.folder, 'ran');
  const made = makeRepository(path.join(place.folder, 'product'));
  made.commit({ a: 'x' });
  made.git('config', 'uploadpack.packObjectsHook', `touch ${witness}`);
  made.git('config', 'core.fsmonitor', `touch ${witness}`);
  const repository = await open(place.folder, made.directory);
  await repository.update(await repository.probe());
  const configuration = await writeGitConfiguration(path.join(place.folder, 'cache'));
  for (const url of [
    `--upload-pack=touch ${witness};`,
    `ext::sh -c touch% ${witness}`,
    'ssh://-oProxyCommand=touch/x',
  ]) {
    const hostile = openGitRepository({
      address: { url, via: 'origin', protocol: 'https' },
      branch: undefined,
      directory: path.join(place.folder, 'x.git'),
      configuration,
    });
    await expect(hostile.probe()).rejects.toThrow();
  }
  expect(existsSync(witness)).toBe(false);
});

test('knows the commit that last changed each file', async () => {
  using place = makeFolder();
  const made = makeRepository(path.join(place.folder, 'product'));
  const first = made.commit({ 'a b.md': '1', 'b.md': '1' }, { date: '2026-01-05T10:00:00Z' });
  const second = made.commit({ 'b.md': '2' }, { date: '2026-02-05T10:00:00Z' });
  const repository = await open(place.folder, made.directory);
  await repository.update(await repository.probe());
  const { changed, since } = await repository.fileHistory(second);
  expect([...changed]).toEqual([
    ['b.md', { commit: second, committedAt: '2026-02-05T10:00:00Z' }],
    ['a b.md', { commit: first, committedAt: '2026-01-05T10:00:00Z' }],
  ]);
  expect(since).toBe(null);
});

test('knows where content has moved to, in several steps and without having read it', async () => {
  using place = makeFolder();
  const made = makeRepository(path.join(place.folder, 'product'));
  made.commit({ 'guide.md': 'The guide.', 'other.md': 'Another text.' });
  made.commit({ 'guide.md': null, 'docs/guide.md': 'The guide.' });
  const last = made.commit({ 'docs/guide.md': null, 'docs/æ user.md': 'The guide.', 'other.md': 'Changed.' });
  const repository = await open(place.folder, made.directory);
  await repository.update(await repository.probe());
  expect([...(await repository.fileHistory(last)).moved]).toEqual([
    ['docs/guide.md', 'docs/æ user.md'],
    ['guide.md', 'docs/æ user.md'],
  ]);
});

test('fetches the trees of chosen tags along, and their files in the batch of all', async () => {
  using place = makeFolder();
  const made = makeRepository(path.join(place.folder, 'product'));
  const old = made.commit({ 'docs/a.md': 'old' });
  made.git('tag', 'v1.0.0');
  made.commit({ 'docs/a.md': 'new' });
  const repository = await open(place.folder, made.directory);
  await repository.update(await repository.probe(), (tags) => tags.map((tag) => tag.commit));
  const tree = await repository.tree(old);
  const blob = tree.files.get('docs/a.md')?.blob ?? '';
  expect((await repository.readBlobs([blob])).get(blob)?.toString()).toBe('old');
});
