import { expect, test } from 'vitest';
import { sample } from './sample.ts';

const numbers = (length: number) => Array.from({ length }, (_, index) => index);

test('a short list is taken whole', () => {
  expect(sample(numbers(3), 5)).toEqual([0, 1, 2]);
  expect(sample([], 5)).toEqual([]);
});

test('a long list is thinned out evenly, from the first on', () => {
  expect(sample(numbers(10), 5)).toEqual([0, 2, 4, 6, 8]);
  expect(sample(numbers(7), 3)).toEqual([0, 3, 5]);
  expect(sample(numbers(1001), 600)).toHaveLength(600);
});
