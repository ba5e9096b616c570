import { expect, test } from 'vitest';
import { readWeights, weigh } from './weigh.ts';

test('weights are read from an address; what is no weight is left out', () => {
  expect([...readWeights(' F1:2, F4:0.5,F5:,:3,F6:x,F7:-1,,F8:0')]).toEqual([
    ['F1', 2],
    ['F4', 0.5],
  ]);
});

test('the share is of what was measured: unknown pulls nobody down', () => {
  const verdicts = new Map([
    ['F1', 'met'],
    ['F2', 'missing'],
    ['F4', 'partly'],
    ['F5', 'unknown'],
  ]);
  expect(weigh(verdicts, readWeights('F1:3,F2:1'))).toBe(0.75);
  expect(weigh(verdicts, readWeights('F1:1,F4:1,F5:10'))).toBe(0.75);
  expect(weigh(verdicts, readWeights('F5:10,F9:1'))).toBeUndefined();
});
