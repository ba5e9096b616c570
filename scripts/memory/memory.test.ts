import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { makeFolder } from '../testing/make-repository.ts';
import { digestCode } from './digest-code.ts';
import { openMemory, type Memory } from './memory.ts';
import { readRemembered, writeRemembered } from './memory-file.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A folder with one file, and what three runs in a row may do with it. */
function makePlace() {
  const place = makeFolder();
  const [folder, file] = [path.join(place.folder, 'content'), path.join(place.folder, 'memory')];
  mkdirSync(folder);
  const write = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
  };
  write('a', 'one');
  return {
    folder,
    file,
    write,
    /** Opens the memory, does something with it and keeps it. */
    async run<Answer>(act: (memory: Memory) => Answer): Promise<Answer> {
      const memory = await openMemory(folder, file);
      const answer = act(memory);
      await memory.keep();
      return answer;
    },
    [Symbol.dispose]: () => {
      place[Symbol.dispose]();
    },
  };
}

/** As if everything in the folder had been written long ago. */
function letTimePass(): void {
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
}

const conclude = (memory: Memory) => {
  memory.remember('a', memory.read('a'), { said: ['ø', NaN, undefined] }, 'b');
};
const recall = (memory: Memory) => memory.recall('a', 'b')?.conclusion;

test.each(['just now', 'long ago'])('what was concluded of a file that was written %s is known again', async (when) => {
  using place = makePlace();
  if (when === 'long ago') letTimePass();
  await place.run(conclude);
  for (let run = 0; run < 3; run++) expect(await place.run(recall)).toEqual({ said: ['ø', NaN, undefined] });
});

test('other bytes, another thing that it was judged by and a missing file are not known; the same bytes are again', async () => {
  using place = makePlace();
  letTimePass();
  await place.run(conclude);
  expect(await place.run((memory) => [memory.recall('a', 'c'), memory.recall('c', 'b'), recall(memory)])).toEqual([
    undefined,
    undefined,
    { said: ['ø', NaN, undefined] },
  ]);
  const ask = async () => recall(await openMemory(place.folder, place.file));
  place.write('a', 'two');
  expect(await ask()).toBeUndefined();
  place.write('a', 'one');
  expect(await ask()).toBeDefined();
  renameSync(path.join(place.folder, 'a'), path.join(place.folder, 'c'));
  expect(await ask()).toBeUndefined();
});

test('how the file system tells of a file is trusted only when that is older than its clock is coarse', async () => {
  // However slow the machine: no time has passed when it is read.
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
  using place = makePlace();
  const remembered = async () => (await readRemembered(place.file, digestCode())).get('a')?.state.ctimeMs;
  await place.run(conclude);
  expect(await remembered()).toBeNaN();
  letTimePass();
  await place.run(recall);
  expect(await remembered()).toBe(statSync(path.join(place.folder, 'a')).ctimeMs);
});

test('what nobody asks for any more is forgotten', async () => {
  using place = makePlace();
  await place.run(conclude);
  await place.run(() => undefined);
  expect(await place.run(recall)).toBeUndefined();
});

test('what other code concluded counts no longer', async () => {
  using place = makePlace();
  const all = new Map([
    ['a', { digest: 'x', state: { size: 1, ctimeMs: 2.5, ino: 3 }, besides: 'b', conclusion: new Map([['k', 1]]) }],
    ['b/ø\n', { digest: 'y', state: { size: 4, ctimeMs: NaN, ino: 6 }, besides: '', conclusion: undefined }],
  ]);
  await writeRemembered(place.file, 'this code', all);
  expect(await readRemembered(place.file, 'this code')).toEqual(all);
  expect(await readRemembered(place.file, 'that code')).toEqual(new Map());
  await writeRemembered(place.file, 'this code', new Map());
  expect(await readRemembered(place.file, 'this code')).toEqual(new Map());
});

test('a memory with any byte changed, cut short or of another kind is no memory', async () => {
  using place = makePlace();
  await place.run(conclude);
  const [whole, code] = [readFileSync(place.file), digestCode()];
  const known = async (bytes: Buffer) => {
    writeFileSync(place.file, bytes);
    return (await readRemembered(place.file, code)).size;
  };
  for (let at = 0; at < whole.length; at++) {
    const broken = Buffer.from(whole);
    broken[at] = (broken[at] ?? 0) ^ 1;
    expect([await known(broken), await known(whole.subarray(0, at))], `byte ${at}`).toEqual([0, 0]);
  }
  expect(await known(whole)).toBe(1);
});
