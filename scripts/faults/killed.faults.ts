import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { Facts } from '../../content/model/facts.ts';
import { printFaults, tellFault } from '../testing/fault-table.ts';
import { makeCommunity } from '../testing/make-community.ts';
import { makeFolder } from '../testing/make-repository.ts';

const rounds = 200;

/** Every file that is there must be whole: JSON that fits its schema, bodies that some front matter names. */
function tornFiles(harvested: string, digests: Set<string>): string[] {
  const files = readdirSync(harvested, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.startsWith('.') && /\.(json|mdx|html)$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(harvested, file), 'utf8') }));
  for (const { file, text } of files) {
    const digest = file.endsWith('.mdx') ? /^digest: "([0-9a-f]{64})"$/m.exec(text)?.[1] : undefined;
    if (digest) digests.add(digest);
  }
  return files
    .filter(({ file, text }) => {
      if (file.endsWith('facts.json')) return !Facts.safeParse(JSON.parse(text)).success;
      if (file.endsWith('.mdx')) return !/\n<Harvested html="\.\/[^"]+" digest="[0-9a-f]{64}" \/>\n$/.test(text);
      if (file.endsWith('.html')) return !digests.has(createHash('sha256').update(text).digest('hex'));
      return !isJson(text);
    })
    .map(({ file }) => file);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test(`nothing is torn in ${rounds} harvests that are killed at any moment, and the next run makes all complete`, async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  const harvested = path.join(community.content, 'harvested');
  const environment = {
    PATH: process.env['PATH'],
    CATALOG_CONTENT: community.content,
    CATALOG_CACHE: path.join(place.folder, 'cache'),
    CATALOG_MIRROR: `https://github.com/=${pathToFileURL(path.join(place.folder, 'mirror')).href}/`,
  };
  const repositories = ['a', 'b', 'c'].map((id) => {
    const repository = community.repository(`owner/${id}`);
    repository.commit({ 'README.md': `# ${id}\n`, 'docs/guide.md': '# Guide\n', 'docs/more.md': '# More\n' });
    community.product(id, `owner/${id}`);
    return repository;
  });
  const begun = performance.now();
  expect((await community.harvest()).code).toBe(0);
  const usual = performance.now() - begun;
  const digests = new Set<string>();
  expect(tornFiles(harvested, digests)).toEqual([]);

  let killed = 0;
  for (let round = 0; round < rounds; round++) {
    for (const repository of repositories) {
      repository.commit({
        'README.md': `# Round ${round}\n\n${'text '.repeat(round)}\n`,
        [`docs/page-${round % 7}.md`]: round % 2 ? `# ${round}\n` : '# Even\n',
      });
    }
    const child = spawn(process.execPath, [path.resolve(import.meta.dirname, '../harvest.ts')], {
      env: environment,
      stdio: 'ignore',
    });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    // Spread over the whole run and a little beyond, in an order that does not repeat with the content.
    const timer = setTimeout(() => child.kill('SIGKILL'), usual * 1.1 * (((round * 61) % rounds) / rounds));
    if ((await ended) === 'SIGKILL') killed++;
    clearTimeout(timer);
    expect(tornFiles(harvested, digests), `round ${round}`).toEqual([]);
  }
  expect(killed).toBeGreaterThan(rounds / 2);

  const last = await community.harvest('--json');
  expect(last.code, last.err).toBe(0);
  const left = new Map(readAll(harvested));
  const clean = await community.harvestWith({ CATALOG_CACHE: path.join(place.folder, 'fresh') }, '--force');
  expect(clean.code).toBe(0);
  expect(new Map(readAll(harvested))).toEqual(left);
  tellFault({
    fault: `kill -9, ${killed} times in ${rounds} rounds`,
    at: 'all 3 products',
    said: '—',
    survived: '0 products lost, 0 torn files; the next run makes all complete',
  });
  printFaults('Killed at any moment');
});

function readAll(folder: string): Array<[string, string]> {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(json|mdx|html|webp)$/.test(file))
    .toSorted()
    .map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]);
}
