import { expect, test } from 'vitest';
import danish from '../../content/strings/da.json' with { type: 'json' };
import { exampleProduct, exampleSolutions } from './examples.ts';
import { groupStale, reasonCodes, reasonOf } from './stale-reasons.ts';

const stale = (name: string, since: string, code?: string, reason = `${name} is gone.`) => ({
  key: `https://github.com/eks/${name}`,
  since: `${since}T05:00:00Z`,
  reason,
  ...(code === undefined ? {} : { code }),
});

function group(sources: ReturnType<typeof stale>[]) {
  const [solution] = exampleSolutions({
    products: new Map([['eks', exampleProduct({ sources: sources.map(({ key }) => ({ repository: key })) })]]),
    stale: new Map([['eks', { sources }]]),
  });
  return groupStale(solution?.sources ?? []);
}

test('every reason has a text, and every text a reason', () => {
  const texts = Object.keys(danish).flatMap((key) => /^stale\.reason\.(.+)$/.exec(key)?.[1] ?? []);
  expect([...reasonCodes].toSorted()).toEqual(texts.toSorted());
});

test('a reason is told by its code; without one that is known, or with “other”, in the harvest’s own words too', () => {
  expect(reasonOf(stale('a', '2026-11-01', 'dns'))).toEqual({ code: 'dns', words: undefined });
  expect(reasonOf(stale('a', '2026-11-01', 'other'))).toEqual({ code: 'other', words: 'a is gone.' });
  expect(reasonOf(stale('a', '2026-11-01', 'flood'))).toEqual({ code: undefined, words: 'a is gone.' });
  expect(reasonOf(stale('a', '2026-11-01'))).toEqual({ code: undefined, words: 'a is gone.' });
});

test('repositories with the same reason and day stand together, whatever the hour and the words', () => {
  const later = { ...stale('b', '2026-11-01', 'dns'), since: '2026-11-01T23:00:00Z' };
  const sources = [stale('a', '2026-11-01', 'dns'), stale('c', '2026-11-02', 'dns'), later, stale('d', '2026-11-01')];
  expect(group(sources).map(({ since, keys }) => [since, keys.map((key) => key.slice(-1)).join('')])).toEqual([
    ['2026-11-01', 'ab'],
    ['2026-11-02', 'c'],
    ['2026-11-01', 'd'],
  ]);
});
