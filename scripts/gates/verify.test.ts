import { expect, test } from 'vitest';
import type { Gate } from './gate.ts';
import { passGate } from './pass-gate.ts';
import { describePassage, summarise } from './report.ts';
import { selectGates } from './select.ts';

const folders = { content: 'content', cache: '.cache', out: 'dist' };
const gate = (name: string, findings: string[] = []): Gate => ({
  name,
  promise: `${name} is well`,
  examine: () => Promise.resolve({ seen: '3 pages', findings }),
});
const gates = [gate('format'), gate('links', ['/a/: /b/ leads nowhere (404)']), gate('size')];

const names = (chosen: readonly Gate[]) => chosen.map(({ name }) => name);

test('--only and --skip choose among the gates and keep their order', () => {
  expect(names(selectGates(gates, undefined, undefined))).toEqual(['format', 'links', 'size']);
  expect(names(selectGates(gates, ['size,format'], undefined))).toEqual(['format', 'size']);
  expect(names(selectGates(gates, undefined, ['links', 'size']))).toEqual(['format']);
});

test('a gate that does not exist, or no gate at all, is refused', () => {
  expect(() => selectGates(gates, ['speed'], undefined)).toThrow(
    'There is no gate "speed". The gates are format, links, size.',
  );
  expect(() => selectGates(gates, ['size'], ['size'])).toThrow('leave no gate to run');
});

test('a gate that breaks has failed', async () => {
  const broken: Gate = { ...gate('html'), examine: () => Promise.reject(new Error('There are no pages')) };
  expect((await passGate(broken, folders)).findings).toEqual(['There are no pages']);
});

test('the report has a line for each gate, the findings below it, and the sums', async () => {
  const passages = await Promise.all(gates.map((each) => passGate(each, folders)));
  const timeless = passages.map((passage) => ({ ...passage, seconds: 1.25 }));
  expect([...timeless.map(describePassage), summarise(timeless, 5)].join('\n')).toMatchInlineSnapshot(`
    "✓ format            1.3 s  3 pages
    ✗ links             1.3 s  3 pages; does not hold: links is well
        /a/: /b/ leads nowhere (404)
    ✓ size              1.3 s  3 pages

    2 gates passed, 1 failed (links), 2 not run, 4 s"
  `);
});

test('findings beyond the first eighty lines are counted', () => {
  const findings = Array.from({ length: 82 }, (_, index) => `finding ${index}`);
  const report = describePassage({ name: 'html', promise: '', seconds: 1, seen: '', findings });
  expect(report.split('\n')).toHaveLength(82);
  expect(report).toContain('… and 2 more');
});
