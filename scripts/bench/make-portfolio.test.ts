import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../testing/make-repository.ts';
import { addRelease, makePortfolio } from './make-portfolio.ts';

test('two portfolios of one size are the same to the last commit, with eight releases, and nine after one more', async () => {
  using one = makeFolder();
  using two = makeFolder();
  const [first, second] = [await makePortfolio(one.folder, 2), await makePortfolio(two.folder, 2)];
  expect(first.map(({ tags }) => tags)).toEqual(second.map(({ tags }) => tags));
  expect(first[0]?.tags).toHaveLength(8);
  expect(path.relative(one.folder, first[0]?.directory ?? '')).toBe('mirror/owner/p0');
  if (first[0]) expect(addRelease(first[0], '1.0.8').tags).toHaveLength(9);
});
