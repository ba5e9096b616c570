import { expect, test } from 'vitest';
import { hasLostHint } from './lost-hints.ts';

test.each([
  ['a run waited for another one, and nobody else came', ['', 'success'], false],
  ['a third message cancelled the run that waited', ['', 'cancelled', 'success'], true],
  ['two were cancelled, and the run before them failed', ['', 'cancelled', 'cancelled', 'failure', 'success'], true],
  ['one was cancelled before the last run that went well, which asked all', ['', 'success', 'cancelled'], false],
  ['there was no run before', [''], false],
])('%s', (_, runs, lost) => {
  expect(hasLostHint(runs)).toBe(lost);
});
