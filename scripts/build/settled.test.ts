import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeFolder } from '../testing/make-repository.ts';
import { lookAtBeginning, type Beginning } from './beginning.ts';
import { lookAtOutput } from './look-at-output.ts';
import { isSettled, settle } from './settled.ts';

/** What a build would know of what it has left in a folder. */
function leftIn(folder: string) {
  const { files, folders } = lookAtOutput(folder, { files: [], folders: new Map() });
  return { files: new Map(Array.from(files, ([place, state]) => [place, { digest: '', state }])), folders };
}

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
  const end = async (beginning: Beginning) => settle(folders, beginning, leftIn(folders.out));
  await setTimeout(100);
  await end(await look());
  return {
    ...{ at, write, look, end, [Symbol.dispose]: place[Symbol.dispose] },
    holds: async (compress = false) => isSettled(folders, await look(compress)),
  };
}

test('where nothing has changed the last build holds, for the same options', async () => {
  using place = await settled();
  expect(await place.holds()).toBe(true);
  expect(await place.holds(true), 'with other options').toBe(false);
});

test('a change of content, of code or of the site itself is seen, also one that keeps the size', async () => {
  using place = await settled();
  const { at, write, look, end } = place;
  const changes: Record<string, () => void> = {
    'content written again': () => write('content/products/a.yml', 'b'),
    'content added': () => write('content/products/b.yml', 'b'),
    'content renamed': () => renameSync(at('content/products/b.yml'), at('content/products/c.yml')),
    'content removed': () => rmSync(at('content/products/c.yml')),
    'code written again': () => write('checkout/site/page.astro', 'b'),
    'code that was not there': () => write('checkout/package-lock.json', '{}'),
    'a page written again': () => write('out/products/a.html', 'b'),
    'a page in the place of another': () => {
      renameSync(at('out/products/a.html'), at('out/products/b.html'));
      writeFileSync(at('out/products/a.html'), 'b');
    },
    'a folder that nobody wants': () => mkdirSync(at('out/stray')),
    'a folder removed': () => rmSync(at('out/stray'), { recursive: true }),
    'a folder in the place of a page': () => {
      rmSync(at('out/index.html'));
      mkdirSync(at('out/index.html'));
    },
    'a page removed': () => rmSync(at('out/products/a.html')),
    'a page that nobody wants': () => write('out/stray.html', 'b'),
    'the site removed': () => rmSync(at('out'), { recursive: true }),
  };
  for (const [name, change] of Object.entries(changes)) {
    change();
    expect(await place.holds(), name).toBe(false);
    await end({ ...(await look()), isRecent: false });
    expect(await place.holds(), name).toBe(true);
  }
});

test('what could change again without a later time is not settled, nor is what a link leads to', async () => {
  using place = await settled();
  place.write('content/products/a.yml', 'b');
  await place.end(await place.look());
  expect(await place.holds()).toBe(false);
  symlinkSync(place.at('out/index.html'), place.at('content/products/link.yml'));
  await setTimeout(100);
  await place.end(await place.look());
  expect(await place.holds()).toBe(false);
});
