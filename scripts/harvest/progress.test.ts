import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { describeRunning } from './progress.ts';

test('shows how many are done, running and waiting, and the slowest first', () => {
  const running = new Map([
    ['fast', 9_000],
    ['slow', 1_000],
  ]);
  expect(stripVTControlCharacters(describeRunning(running, 3, 10, 10_400))).toBe(
    '3 of 10 done, 2 running, 5 waiting\n  … slow 9 s\n  … fast 1 s',
  );
});
