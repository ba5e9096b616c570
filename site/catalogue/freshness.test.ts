import { expect, test } from 'vitest';
import { exampleFacts, exampleProduct, exampleSolutions, exampleSource } from './examples.ts';
import { judgeFreshness } from './freshness.ts';

const [one, two] = ['https://github.com/eks/one', 'https://github.com/eks/two'];

function judge(read: string[], failing: string[]) {
  const [solution] = exampleSolutions({
    products: new Map([['eks', exampleProduct({ sources: [{ repository: one }, { repository: two }] })]]),
    facts: new Map([['eks', exampleFacts('eks', { sources: read.map((key) => exampleSource({ key })) })]]),
    stale: new Map([
      ['eks', { sources: failing.map((key) => ({ key, since: '2026-11-01T00:00:00Z', reason: 'Gone.' })) }],
    ]),
  });
  const { state, failing: found, since } = judgeFreshness(solution ?? { sources: [] });
  return { state, failing: found.map(({ key }) => key), since };
}

test('all sources have been read', () => {
  expect(judge([one, two], [])).toEqual({ state: 'fresh', failing: [], since: undefined });
});

test('a source that was read before and cannot be read now makes the page older than it should be', () => {
  expect(judge([one, two], [two])).toEqual({ state: 'stale', failing: [two], since: '2026-11-01T00:00:00Z' });
});

test('a source that has never been read makes nothing older', () => {
  expect(judge([one], [two])).toEqual({ state: 'fresh', failing: [two], since: undefined });
});

test('nothing has ever been read', () => {
  expect(judge([], [one, two])).toMatchObject({ state: 'unread', failing: [one, two] });
});
