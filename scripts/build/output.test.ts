import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { makeFolder } from '../testing/make-repository.ts';
import { OutputFolder, type OutputIndex } from './output.ts';

const site = { 'index.html': 'home', 'products/a/index.html': 'a', 'products/b/index.html': 'b' };

afterEach(() => vi.useRealTimers());

/** A build of these files over what an earlier one left; `meanwhile` happens after it has looked at what is there. */
function build(folder: string, files: Record<string, string>, before: OutputIndex = new Map(), meanwhile?: () => void) {
  const output = new OutputFolder(folder, before);
  meanwhile?.();
  for (const [file, text] of Object.entries(files)) output.write(file, text);
  return { removed: output.removeRest(), written: output.written, index: output.index };
}

/** A finished site, and a way to its files. */
function madeSite() {
  const place = makeFolder();
  const at = (name: string) => path.join(place.folder, name);
  const { index } = build(at('out'), site);
  const read = (file: string) => readFileSync(at(`out/${file}`), 'utf8');
  return { at, read, index, [Symbol.dispose]: place[Symbol.dispose] };
}

test('what stands is not written again, and what nobody wants goes with its folder', () => {
  using made = madeSite();
  const now = { 'index.html': 'new', 'products/a/index.html': 'a' };
  expect(build(made.at('out'), now, made.index)).toMatchObject({
    written: ['index.html'],
    removed: ['products/b/index.html'],
  });
  expect(readdirSync(made.at('out/products'))).toEqual(['a']);
});

/** What an earlier build left, as one that comes long after knows it. */
function leftBy(made: ReturnType<typeof madeSite>) {
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
  const output = new OutputFolder(made.at('out'), made.index);
  for (const [file, text] of Object.entries(site)) output.write(file, text);
  return output.left().folders;
}

const changes: [string, (at: (name: string) => string) => void][] = [
  ['a file was added', (at) => writeFileSync(at('out/products/a/theirs'), 'theirs')],
  ['a folder was added', (at) => mkdirSync(at('out/products/a/theirs/deep'), { recursive: true })],
  ['a file was removed', (at) => rmSync(at('out/products/a/index.html'))],
  ['a folder was removed', (at) => rmSync(at('out/products'), { recursive: true })],
  ['a file was written again', (at) => writeFileSync(at('out/products/a/index.html'), 'b')],
  [
    'a file is a link',
    (at) => {
      rmSync(at('out/index.html'));
      symlinkSync(at('out/products/a'), at('out/index.html'));
    },
  ],
  ['a folder has another’s name', (at) => renameSync(at('out/products/a'), at('out/products/c'))],
];

test.each(changes)('where folders are known as they were and %s, the site is what it should be', (_, change) => {
  using made = madeSite();
  const folders = leftBy(made);
  expect([...folders.values()].every(({ ctimeMs }) => ctimeMs > 0)).toBe(true);
  change(made.at);
  const output = new OutputFolder(made.at('out'), made.index, folders);
  for (const [file, text] of Object.entries(site)) output.write(file, text);
  output.removeRest();
  const found = readdirSync(made.at('out'), { recursive: true, withFileTypes: true });
  expect(found.filter((entry) => !entry.isDirectory())).toHaveLength(3);
  expect(
    found
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['a', 'b', 'products']);
  for (const [file, text] of Object.entries(site)) expect(made.read(file)).toBe(text);
  expect([...output.left().folders.keys()].toSorted()).toEqual(['.', 'products', 'products/a', 'products/b']);
});

test('a folder in which something stands that no build has written is looked at again', () => {
  using made = madeSite();
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
  const output = new OutputFolder(made.at('out'), made.index);
  for (const [file, text] of Object.entries({ ...site, 'products/b/index.html': 'other' })) output.write(file, text);
  writeFileSync(made.at('out/products/b/theirs'), 'theirs');
  const known = Array.from(output.left().folders).filter(([, { ctimeMs }]) => ctimeMs > 0);
  expect(known.map(([place]) => place).toSorted()).toEqual(['.', 'products', 'products/a']);
});

test('a folder of the site that is a link to another place is the site', () => {
  using made = madeSite();
  renameSync(made.at('out'), made.at('elsewhere'));
  symlinkSync(made.at('elsewhere'), made.at('out'));
  expect(build(made.at('out'), { 'index.html': 'home' }, made.index)).toMatchObject({
    written: [],
    removed: ['products/a/index.html', 'products/b/index.html'],
  });
});

test.each<[string, (at: (name: string) => string) => void]>([
  ['a link', (at) => symlinkSync(at('elsewhere'), at('out/products'))],
  ['a file', (at) => writeFileSync(at('out/products'), 'theirs')],
])('%s in place of a folder gives way, and what it leads to is left alone', (_, lay) => {
  using made = madeSite();
  mkdirSync(made.at('elsewhere'));
  rmSync(made.at('out/products'), { recursive: true });
  lay(made.at);
  build(made.at('out'), site, made.index);
  expect([made.read('products/a/index.html'), readdirSync(made.at('elsewhere'))]).toEqual(['a', []]);
});

test('a folder in place of a page gives way, with all that is in it', () => {
  using made = madeSite();
  rmSync(made.at('out/index.html'));
  mkdirSync(made.at('out/index.html/deep'), { recursive: true });
  writeFileSync(made.at('out/index.html/deep/a'), 'theirs');
  expect(build(made.at('out'), site, made.index).removed).toEqual([]);
  expect(made.read('index.html')).toBe('home');
});

test('a folder that nobody wants goes also where something came into it while the site was built', () => {
  using made = madeSite();
  build(made.at('out'), { 'index.html': 'home' }, made.index, () => {
    writeFileSync(made.at('out/products/b/.DS_Store'), 'theirs');
  });
  expect(existsSync(made.at('out/products'))).toBe(false);
});
