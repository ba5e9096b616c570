import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeFolder } from '../testing/make-repository.ts';
import { lookAtBeginning, type Beginning } from './beginning.ts';
import { listFiles } from '../harvest/state.ts';
import { OutputFolder } from './output.ts';
import { isSettled, settle } from './settled.ts';

/** What a build knows of a folder in which it wants to have all that is there. */
function leftIn(folder: string) {
  const output = new OutputFolder(folder, new Map());
  for (const file of listFiles(folder)) output.write(file, readFileSync(path.join(folder, file)));
  output.removeRest();
  return output.left();
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
  const inPlaceOf = (file: string, lay: (place: string) => void) => {
    rmSync(at(file), { recursive: true });
    lay(at(file));
  };
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
    'a folder in the place of a page': () => inPlaceOf('out/index.html', mkdirSync),
    'a file in the place of a folder': () => inPlaceOf('out/products', (place) => writeFileSync(place, 'b')),
    'a folder again': () => {
      inPlaceOf('out/products', mkdirSync);
      write('out/products/a.html', 'a');
    },
    'a link to itself in the place of a folder': () =>
      inPlaceOf('out/products', (place) => symlinkSync('products', place)),
    'a folder once more': () => {
      mkdirSync(at('out/products'));
      write('out/products/a.html', 'a');
    },
    'a link in the place of a folder': () => {
      renameSync(at('out/products'), at('elsewhere'));
      symlinkSync(at('elsewhere'), at('out/products'));
    },
    'and a folder for the last time': () => renameSync(at('elsewhere'), at('out/products')),
    'a page removed': () => rmSync(at('out/products/a.html')),
    'a page that nobody wants': () => write('out/stray.html', 'b'),
  };
  for (const [name, change] of Object.entries(changes)) {
    change();
    expect(await place.holds(), name).toBe(false);
    await end({ ...(await look()), isRecent: false });
    expect(await place.holds(), name).toBe(true);
  }
  rmSync(at('out'), { recursive: true });
  expect(await place.holds(), 'the site removed').toBe(false);
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
