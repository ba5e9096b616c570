import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Stale } from '../content/model/facts.ts';
import { RunFacts } from '../content/model/run-facts.ts';
import { makeCommunity } from './testing/make-community.ts';
import { makeFolder, makeRepository } from './testing/make-repository.ts';

test('the least that is a content folder harvests; the second run writes nothing; a release changes one product', async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  const one = community.repository('owner/one');
  one.commit({ 'README.md': '# One\n\nHello [guide](docs/guide.md).\n', 'docs/guide.md': '# Guide\n' });
  community.repository('owner/two').commit({ 'readme.rst': 'Two\n===\n' });
  community.product('one', 'owner/one');
  community.product('two', 'owner/two');

  const first = await community.harvest('--json');
  expect(first.code, first.err).toBe(0);
  expect(first.report().sums).toMatchObject({ products: 2, changed: 2, unchanged: 0, failed: 0, documents: 3 });
  expect(community.read('one/docs/latest/one.html')).toContain('href="catalogue:/docs/one/one/docs/guide"');
  expect(community.facts('one').sources[0]?.provenance).toMatchObject({
    repository: 'https://github.com/owner/one',
    branch: 'main',
    via: 'mirror',
  });

  const before = community.snapshot();
  const second = await community.harvest('--json');
  expect(second.report().sums).toMatchObject({ changed: 0, unchanged: 2 });
  expect(community.snapshot()).toEqual(before);

  one.git('tag', 'v1.0.0');
  const third = await community.harvest('--json');
  expect(third.report().products.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['one', 'changed'],
    ['two', 'unchanged'],
  ]);
  expect(community.facts('one').releases.map(({ tag, version }) => [tag, version])).toEqual([['v1.0.0', '1.0.0']]);
  const changed = community.snapshot().filter((line) => !before.includes(line));
  expect(changed.map((line) => line.split(' ')[0])).toEqual([
    'one/app.json',
    'one/evidence.json',
    'one/facts.json',
    'one/state.json',
  ]);
  // The tag is on the newest commit, as it is in the moment of publishing: what is run is that release.
  const run = RunFacts.parse(JSON.parse(community.read('one/app.json')));
  expect(run.sources[0]?.release).toEqual({ tag: 'v1.0.0', version: '1.0.0' });
});

/** What Git keeps of a product, as a checkout of main brings it back over what a cache restored. */
function recordedOf(harvested: string): { checkOut: () => void } {
  const files = new Map(
    ['app.json', 'evidence.json', 'facts.json', 'releases.json']
      .map((name) => path.join(harvested, 'one', name))
      .filter((file) => existsSync(file))
      .map((file) => [file, readFileSync(file)] as const),
  );
  return {
    checkOut: () => {
      for (const [file, bytes] of files) writeFileSync(file, bytes);
    },
  };
}

test('a release that was published but not recorded stays: by a push and then by the clock, and while its pull request waits', async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  const one = community.repository('owner/one');
  one.commit({ 'README.md': '# One\n' });
  one.git('tag', 'v1.0.0');
  community.product('one', 'owner/one');
  await community.harvest();
  const harvested = path.join(place.folder, 'content/harvested');
  const tagsAfter = async () => {
    const { outcome } = (await community.harvest('--json')).report().products[0] ?? {};
    return [outcome, community.facts('one').releases.map(({ tag }) => tag)];
  };

  const main = recordedOf(harvested);
  one.git('tag', 'v1.1.0');
  expect(await tagsAfter()).toEqual(['changed', ['v1.1.0', 'v1.0.0']]);
  const proposed = recordedOf(harvested);
  // The run after the push did not record; so did the first one under "recordedBy: pullRequest", and the next.
  for (const run of ['by the clock', 'the morning after']) {
    main.checkOut();
    expect([run, ...(await tagsAfter())]).toEqual([run, 'changed', ['v1.1.0', 'v1.0.0']]);
  }
  // Merged: main says what the texts were made with.
  proposed.checkOut();
  expect(await tagsAfter()).toEqual(['unchanged', ['v1.1.0', 'v1.0.0']]);
});

test('a repository that is gone keeps its facts and texts, with reason and since when; the others are complete', async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  community.repository('owner/one').commit({ 'README.md': '# One\n' });
  community.repository('owner/part').commit({ 'README.md': '# Part\n' });
  const two = community.repository('owner/two');
  two.commit({ 'README.md': '# Two\n' });
  community.product('one', 'owner/one', 'owner/part');
  community.product('two', 'owner/two');
  expect((await community.harvest()).code).toBe(0);
  const facts = community.read('one/facts.json');

  renameSync(path.join(place.folder, 'mirror/owner/part'), path.join(place.folder, 'mirror/owner/gone'));
  two.commit({ 'README.md': '# Two, new\n' });
  const run2 = await community.harvest('--json');
  expect(run2.code).toBe(1);
  expect(run2.report().products).toMatchObject([
    {
      id: 'one',
      outcome: 'failed',
      reason: 'https://github.com/owner/part: The repository does not exist at this address.',
    },
    { id: 'two', outcome: 'changed' },
  ]);
  expect(community.read('one/facts.json')).toBe(facts);
  const stale = () => Stale.parse(JSON.parse(community.read('one/stale.json')));
  expect(stale().sources[0]?.key).toBe('https://github.com/owner/part');

  // Without our own copy, its texts still stay, also when another repository of the product moves on.
  const since = stale().sources[0]?.since;
  rmSync(path.join(place.folder, 'cache'), { recursive: true });
  makeRepository(path.join(place.folder, 'mirror/owner/one')).commit({ 'README.md': '# One, new\n' });
  expect((await community.harvest()).code).toBe(1);
  expect(community.read('one/docs/latest/one.mdx')).toContain('title: "One, new"');
  expect(community.read('one/docs/latest/part.mdx')).toContain('title: "Part"');
  expect(community.facts('one').sources.map(({ key }) => key)).toEqual([
    'https://github.com/owner/one',
    'https://github.com/owner/part',
  ]);
  expect(stale().sources[0]?.since).toBe(since);

  renameSync(path.join(place.folder, 'mirror/owner/gone'), path.join(place.folder, 'mirror/owner/part'));
  expect((await community.harvest()).code).toBe(0);
  expect(community.snapshot().some((line) => line.includes('stale.json'))).toBe(false);
});

test('where an evaluation cannot be read, what was made of the whole product stays', async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  const one = community.repository('owner/one');
  one.commit({ 'README.md': '# One\n' });
  community.product('one', 'owner/one');
  expect((await community.harvest()).code).toBe(0);
  const made = () => ['app.json', 'evidence.json'].map((file) => community.read(`one/${file}`));
  const before = made();

  const file = `{ repository: https://github.com/owner/gone, commit: ${'a'.repeat(40)}, path: a.md }`;
  appendFileSync(path.join(place.folder, 'content/products/one.yml'), `evaluations: [${file}]\n`);
  one.commit({ 'README.md': '# One, new\n' });
  expect((await community.harvest()).code).toBe(1);
  expect(made()).toEqual(before);
  expect(community.read('one/docs/latest/one.mdx')).toContain('title: "One, new"');
});

test('an empty repository, and one without a README, stay in the report', async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  community.repository('owner/empty');
  community.repository('owner/bare').commit({ 'main.py': 'print()\n' });
  community.product('empty', 'owner/empty');
  community.product('bare', 'owner/bare');
  const { code, report } = await community.harvest('--json');
  expect(code).toBe(1);
  expect(report().products).toMatchObject([
    { id: 'bare', outcome: 'changed', documents: 0 },
    {
      id: 'empty',
      outcome: 'failed',
      reason: 'https://github.com/owner/empty: The repository has no commits, or its host did not answer as Git does.',
    },
  ]);
});

test('a document that disappears takes its page along', async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  const one = community.repository('owner/one');
  one.commit({ 'README.md': '# One\n', 'docs/a.md': '# A\n' });
  community.product('one', 'owner/one');
  await community.harvest();
  one.commit({ 'docs/a.md': null });
  await community.harvest();
  expect(community.snapshot().filter((line) => line.includes('docs/latest/one/'))).toEqual([]);
});

describe('what cannot begin', () => {
  test('wrong content: all problems at once, exit code 1, nothing written', async () => {
    using place = makeFolder();
    const community = makeCommunity(place.folder);
    community.product('a', 'owner/one');
    community.product('b', 'owner/one');
    const { code, err } = await community.harvest();
    expect(code).toBe(1);
    expect(err).toContain('https://github.com/owner/one is named in');
    expect(readdirSync(community.content).toSorted()).toEqual(['catalog.yml', 'products']);
  });

  test.each([
    ['an id that is not known', ['onee'], 'There is no product "onee". Did you mean "one"?'],
    ['an option that is not known', ['--fast'], "Unknown option '--fast'"],
    ['a content folder that is not there', ['--content', '/nowhere'], 'The content folder /nowhere does not exist.'],
  ])('%s: exit code 2', async (_, args, message) => {
    using place = makeFolder();
    const community = makeCommunity(place.folder);
    community.product('one', 'owner/one');
    const { code, err } = await community.harvest(...args);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});

test('shards of a portfolio, merged, are what one run makes; a product in two shards is refused', async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  for (const id of ['a', 'b', 'c', 'd', 'e']) {
    community.repository(`owner/${id}`).commit({ 'README.md': `# ${id}\n` });
    community.product(id, `owner/${id}`);
  }
  expect((await community.harvest()).code).toBe(0);
  const whole = community.contents();

  const shards = [1, 2].map((index) => {
    const content = path.join(place.folder, `shard-${index}`);
    cpSync(community.content, content, { recursive: true, filter: (file) => !file.endsWith('harvested') });
    return content;
  });
  for (const [index, content] of shards.entries()) {
    const part = await community.harvest('--content', content, '--shard', `${index + 1}/2`, '--json');
    expect(part.report().sums.products).toBeGreaterThan(0);
  }
  rmSync(path.join(community.content, 'harvested'), { recursive: true });
  const parts = shards.map((content) => path.join(content, 'harvested'));
  expect((await community.run('merge.ts', {}, ...parts)).err).toContain('5 products of 2 shards, 5 changed.');
  // The moment at which each run first read a commit, and so the digest of the facts with it, is all that may differ.
  const timeless = (files: Map<string, string>) =>
    new Map(
      [...files].map(([file, text]) => [file, text.replaceAll(/"readAt": "[^"]+"|"facts\.json":"[0-9a-f]{64}"/g, '')]),
    );
  expect(timeless(community.contents())).toEqual(timeless(whole));

  const twice = await community.run('merge.ts', {}, ...parts, ...parts.slice(0, 1));
  expect(twice.code).toBe(2);
  expect(twice.err).toContain('is in two shards');
});

test('keeps the documentation as of earlier releases, from their tags, with nothing set up', async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  const one = community.repository('owner/one');
  one.commit({
    'README.md': '# One\n\n[guide](docs/guide.md)\n',
    'docs/guide.md': '# Guide\n\nfirst\n',
    'src/README.md': '# Code\n',
  });
  one.git('tag', 'v1.0.0');
  one.commit({ 'docs/guide.md': '# Guide\n\nsecond\n' });
  one.git('tag', 'v2.0.0');
  one.git('tag', 'v3.0.0-rc1');
  const head = one.commit({ 'docs/new.md': '# New\n' });
  community.product('one', 'owner/one');
  const { code, err } = await community.harvest('--json');
  expect(code, err).toBe(0);
  const documents = [...community.contents().keys()]
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.replace(/^one\/docs\//, ''));
  expect(documents).toEqual([
    '1.0.0/one.mdx',
    '1.0.0/one/docs/guide.mdx',
    '2.0.0/one.mdx',
    '2.0.0/one/docs/guide.mdx',
    'latest/one.mdx',
    'latest/one/docs/guide.mdx',
    'latest/one/docs/new.mdx',
    'latest/one/src.mdx',
    'notes/one/v2.0.0-decision.mdx',
  ]);
  expect(community.read('one/docs/1.0.0/one/docs/guide.html')).toContain('first');
  expect(community.read('one/docs/2.0.0/one/docs/guide.html')).toContain('second');
  expect(community.read('one/docs/latest/one/docs/new.mdx')).toContain(`"changed":{"commit":"${head}"`);
});
