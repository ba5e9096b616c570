import { expect, test } from 'vitest';
import { digestOf } from './digest.ts';
import { entity } from './entity.ts';
import { digestOfPart, lastingOf, once, onceLasting, readsOf, recallBy } from './once.ts';
import { noteRead, noteReads, type Reads } from './trace.ts';

/** What is read while something runs. */
async function readsWhile(run: () => unknown): Promise<string[]> {
  const reads: Reads = new Set();
  await noteReads(reads, run);
  return [...reads];
}

test('who reads one entry of a map depends on that entry; who goes through it, on all', async () => {
  const uses = once('uses', () => ({ byProduct: new Map([['a', 1]]), count: 1 }));
  expect(await readsWhile(() => uses().byProduct.get('a'))).toEqual(['uses()\nbyProduct/a']);
  expect(await readsWhile(() => uses().byProduct.has('b'))).toEqual(['uses()\nbyProduct/b']);
  expect(await readsWhile(() => [...uses().byProduct])).toEqual(['uses()\nbyProduct']);
  expect(await readsWhile(() => uses().count)).toEqual(['uses()\ncount']);
});

test('what a value was made from is noted for the value, not for who asks for it first', async () => {
  const sum = once('sum', async (key) => {
    await Promise.resolve();
    noteRead(`file:${key}`);
    return 2;
  });
  expect(await readsWhile(() => Promise.all([sum('x'), sum('x')]))).toEqual(['sum(x)\n']);
  expect([...(readsOf('sum(x)') ?? [])]).toEqual(['file:x']);
});

test('a part has a digest of its own, also one that is not there', async () => {
  once('places', () => new Map([['a', { name: 'A' }]]))();
  expect(await digestOfPart('places()\n/a')).toBe(digestOf({ name: 'A' }));
  expect(await digestOfPart('places()\n/b')).toBe(digestOf(undefined));
  expect(await digestOfPart('gone()\n/b')).toBeUndefined();
});

test('a thing counts by its name; its parts are read one by one and handed out as they are', async () => {
  const release = { tag: 'v1' };
  const product = entity<{ latest: object; all: object[] }>('product', { latest: () => release, all: () => [release] });
  expect(product('x')).toBe(product('x'));
  expect(product('x').latest).toBe(product('x').all[0]);
  expect(await readsWhile(() => product('x').latest)).toEqual(['product.latest(x)\n']);
  expect(digestOf([product('x')])).not.toBe(digestOf([product('y')]));
});

test('digests tell values apart by what is in them and by its order, and end in circles', () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  const values = [1, '1', null, undefined, [], [[]], {}, { a: undefined }, new Map(), new Set(), new Set([1]), circle];
  const halves = ['\ud83d', '\ud83c', '"\\ud83d"'];
  const ordered = [
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
    new Map([
      ['b', 2],
      ['a', 1],
    ]),
    ['a', 'b'],
    ['b', 'a'],
    ['a,b'],
  ];
  const digests = [...values, ...halves, ...ordered].map(digestOf);
  expect(new Set(digests).size).toBe(digests.length);
  expect(() => digestOf({ tell: () => 1 })).toThrow('functions can’t be compared');
});

test('a value that lasts is taken from the last build where that can tell it, and is made otherwise', async () => {
  recallBy((node) => (node === 'outline(a)' ? { value: ['of the last build'] } : undefined));
  const outline = onceLasting('outline', (key) => [`made of ${key}`]);
  expect([outline('a'), outline('b')]).toEqual([['of the last build'], ['made of b']]);
  expect(await readsWhile(() => outline('a'))).toEqual(['outline(a)\n']);
  expect([lastingOf('outline(a)'), lastingOf('outline(b)')]).toEqual([undefined, { value: ['made of b'] }]);
});
