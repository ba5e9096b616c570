import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeFolder } from '../testing/make-repository.ts';
import { compressFiles } from './compress-files.ts';
import { OutputFolder, type OutputIndex } from './output.ts';

const page = (words: string) => `<!doctype html><p>${`${words} `.repeat(1_000)}</p>`;

/** A build of these files over what an earlier one left. */
async function build(folder: string, files: Record<string, string>, before: OutputIndex = new Map()) {
  mkdirSync(folder, { recursive: true });
  const output = new OutputFolder(folder, before);
  for (const [file, text] of Object.entries(files)) output.write(file, text);
  const compressed = await compressFiles(output);
  const removed = output.removeRest();
  return { compressed, removed: removed.toSorted(), index: output.index };
}

test('beside each text that is worth it stands the same, as Brotli and gzip', async () => {
  using place = makeFolder();
  const files = { 'a/index.html': page('Vagtplan'), 'short.txt': 'short', 'picture.webp': page('no text') };
  const { index } = await build(place.folder, files);
  expect([...index.keys()].toSorted()).toEqual([
    ...['a/index.html', 'a/index.html.br', 'a/index.html.gz', 'picture.webp', 'short.txt'],
  ]);
  const read = (file: string) => readFileSync(path.join(place.folder, file));
  expect(brotliDecompressSync(read('a/index.html.br')).toString()).toBe(files['a/index.html']);
  expect(gunzipSync(read('a/index.html.gz')).toString()).toBe(files['a/index.html']);
});

test('only what changed is compressed again, and what stands beside a page that is gone goes with it', async () => {
  using place = makeFolder();
  const first = await build(place.folder, { 'a.html': page('a'), 'b.html': page('b'), 'c.html': page('c') });
  const second = await build(place.folder, { 'a.html': page('a'), 'b.html': page('new') }, first.index);
  expect(second).toMatchObject({ compressed: 1, removed: ['c.html', 'c.html.br', 'c.html.gz'] });
  expect(gunzipSync(readFileSync(path.join(place.folder, 'b.html.gz'))).toString()).toBe(page('new'));
});

test('after a build that ended between a page and what stands beside it, both say the same', async () => {
  using place = makeFolder();
  const { index } = await build(place.folder, { 'a.html': page('a') });
  writeFileSync(path.join(place.folder, 'a.html'), page('new'));
  expect(await build(place.folder, { 'a.html': page('new') }, index)).toMatchObject({ compressed: 1 });
  expect(gunzipSync(readFileSync(path.join(place.folder, 'a.html.gz'))).toString()).toBe(page('new'));
});
