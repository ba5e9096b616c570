import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBody, rewriteAddresses } from './body.ts';
import { exampleDocument } from './examples.ts';

const targets = {
  document: (product: string, address: string) => `/base/en/products/${product}/docs/${address && `${address}/`}`,
  media: (product: string, file: string) => `/base/media/${product}/${file}`,
};

test('links to documents and pictures get the address they have in this site', () => {
  const html =
    '<a class="x" href="catalogue:/docs/eks/repo/guide#top">a</a> <img src="catalogue:/media/eks/a1.webp" alt="">';
  expect(rewriteAddresses(html, targets)).toBe(
    '<a class="x" href="/base/en/products/eks/docs/repo/guide/#top">a</a> <img src="/base/media/eks/a1.webp" alt="">',
  );
});

test('each size of a picture gets its address, and so does the overview of a product', () => {
  const html =
    '<img srcset="catalogue:/media/eks/a-640.webp 640w, catalogue:/media/eks/a-1280.webp 1280w"> <a href="catalogue:/docs/eks">b</a>';
  expect(rewriteAddresses(html, targets)).toBe(
    '<img srcset="/base/media/eks/a-640.webp 640w, /base/media/eks/a-1280.webp 1280w"> <a href="/base/en/products/eks/docs/">b</a>',
  );
});

test('text that looks like an address stays as it is', () => {
  const html = '<code>catalogue:/docs/eks/repo</code> <a href="https://x.example/catalogue:/docs/a/b">b</a>';
  expect(rewriteAddresses(html, targets)).toBe(html);
});

const html = '<p>Hej</p>';
const digest = createHash('sha256').update(html).digest('hex');
const document = exampleDocument({ digest });
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'body-'));
  await mkdir(dirname(join(folder, 'harvested', document.body)), { recursive: true });
  await writeFile(join(folder, 'harvested', document.body), html);
  await writeFile(join(folder, 'secret.html'), html);
  await symlink(join(folder, 'secret.html'), join(folder, 'harvested/link.html'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the body is read where it stands', async () => {
  expect(await readBody(join(folder, 'harvested'), document, targets)).toBe(html);
});

test.each(['../secret.html', 'link.html'])('%s leads out of the harvested folder and is refused', async (body) => {
  await expect(readBody(join(folder, 'harvested'), { ...document, body }, targets)).rejects.toThrow(/lies outside/);
});

test('a body that is not the one that was sanitised is refused', async () => {
  const other = { ...document, digest: 'f'.repeat(64) };
  await expect(readBody(join(folder, 'harvested'), other, targets)).rejects.toThrow(/its digest differs/);
});
