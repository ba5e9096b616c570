import { afterEach, expect, test, vi } from 'vitest';
import { groupOfProduct } from '../../content/model/text-group.ts';
import { readGroups } from './text-groups.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

async function groupsFrom(answer: Response) {
  vi.stubGlobal('fetch', () => Promise.resolve(answer));
  const merged: string[] = [];
  const groups = await readGroups('/pagefind/', (folder) => Promise.resolve(void merged.push(folder)));
  return { groups, merged };
}

test('the groups of some products are loaded, then the others, and each once', async () => {
  const { groups, merged } = await groupsFrom(Response.json({ count: 4, numbers: [1, 2, 3] }));
  const near = `/pagefind/${groupOfProduct('os2a', 4)}/`;
  await groups.load(['os2a', 'os2a']);
  expect(merged).toEqual([near]);
  expect(groups.isWhole()).toBe(false);
  await groups.load();
  expect(merged.toSorted()).toEqual(['/pagefind/1/', '/pagefind/2/', '/pagefind/3/']);
  expect(groups.isWhole()).toBe(true);
});

test('a small site has all in one', async () => {
  const { groups, merged } = await groupsFrom(Response.json({ count: 1, numbers: [] }));
  await groups.load(['os2a']);
  expect(merged).toEqual([]);
  expect(groups.isWhole()).toBe(true);
});
