import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeFolder } from '../testing/make-repository.ts';
import { lookAtBeginning } from './beginning.ts';
import { saidWhenSettled, settle } from './settled.ts';

/** A checkout with a page, content with a product, and a finished site, all settled. */
async function settled() {
  const place = makeFolder();
  const at = (name: string) => path.join(place.folder, name);
  for (const folder of ['checkout/site', 'content/products', 'out/products', 'cache/builds'])
    mkdirSync(at(folder), { recursive: true });
  const write = (file: string, text: string) => {
    writeFileSync(at(file), text);
  };
  for (const file of ['checkout/site/page.astro', 'content/products/a.yml', 'out/index.html', 'out/products/a.html'])
    write(file, 'a');
  const folders = { content: at('content'), cache: at('cache'), out: at('out') };
  const look = (compress = false) => {
    const options = { folders, compress, fresh: false, shards: [], share: undefined };
    return lookAtBeginning(options, at('checkout'));
  };
  await setTimeout(100);
  await settle(folders, await look(), 'Built.');
  return {
    ...{ at, write, folders, look, [Symbol.dispose]: place[Symbol.dispose] },
    said: async (compress = false) => saidWhenSettled(folders, await look(compress)),
  };
}

test('where nothing has changed the last build tells again what it said', async () => {
  using place = await settled();
  expect(await place.said()).toBe('Built.');
  expect(await place.said(true), 'with other options').toBeUndefined();
});

test('a change of content, of code or of the site itself is seen, also one that keeps the size', async () => {
  using place = await settled();
  const { at, write, folders, look } = place;
  const changes: Record<string, () => void> = {
    'content written again': () => write('content/products/a.yml', 'b'),
    'content added': () => write('content/products/b.yml', 'b'),
    'content renamed': () => renameSync(at('content/products/b.yml'), at('content/products/c.yml')),
    'content removed': () => rmSync(at('content/products/c.yml')),
    'code written again': () => write('checkout/site/page.astro', 'b'),
    'code that was not there': () => write('checkout/package-lock.json', '{}'),
    'a page written again': () => write('out/products/a.html', 'b'),
    'a page removed': () => rmSync(at('out/products/a.html')),
    'a page that nobody wants': () => write('out/stray.html', 'b'),
    'the site removed': () => rmSync(at('out'), { recursive: true }),
  };
  for (const [name, change] of Object.entries(changes)) {
    change();
    expect(await place.said(), name).toBeUndefined();
    await settle(folders, { ...(await look()), isRecent: false }, name);
    expect(await place.said()).toBe(name);
  }
});

test('what could change again without a later time is not settled, nor is what a link leads to', async () => {
  using place = await settled();
  place.write('content/products/a.yml', 'b');
  await settle(place.folders, await place.look(), 'Built at once.');
  expect(await place.said()).toBeUndefined();
  symlinkSync(place.at('out/index.html'), place.at('content/products/link.yml'));
  await setTimeout(100);
  await settle(place.folders, await place.look(), 'Built with a link.');
  expect(await place.said()).toBeUndefined();
});
