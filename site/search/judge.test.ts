import { expect, test } from 'vitest';
import { figuresOf, judge } from './judge.ts';

const question = (ask: string, products: string[]) => ({ ask, language: 'da', products });

test('a question counts by the place of its best right answer', () => {
  const judged = judge(
    [question('x', ['a']), question('x', ['c', 'b']), question('x', ['d']), question('x', ['e'])],
    () => ['a', 'b', 'c', 'd'],
  );
  expect(judged.map(({ rank }) => rank)).toEqual([1, 2, 4, 0]);
  expect(figuresOf(judged)).toEqual({ questions: 4, success1: 0.25, success3: 0.5, mrr: (1 + 1 / 2 + 1 / 4) / 4 });
});

test('no questions, no success', () => {
  expect(figuresOf([])).toEqual({ questions: 0, success1: 0, success3: 0, mrr: 0 });
});
