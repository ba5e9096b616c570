import { expect, test } from 'vitest';
import { toMeasurements } from './to-measurements.ts';
import { ApiMeasurement } from './schemas.ts';

const reason = { da: 'To filer er uden licens.', en: 'Two files have no licence.' };
const details = [
  { da: 'a.ts: ingen', en: 'a.ts: none' },
  { da: 'b.ts: ingen', en: 'b.ts: none' },
];
const measured = { check: 'file-licences', verdict: 'partly' as const, value: 2, reason, at: null };

test('a measurement tells one by one what its sentence only counts, and nothing where there is nothing to count', () => {
  const measurements = [{ ...measured, details }, measured];
  const listed = toMeasurements('eks', { asOf: '2026-09-01T00:00:00Z', measurements });
  expect(listed.map((of) => ApiMeasurement.parse(of).details)).toEqual([details, []]);
});
