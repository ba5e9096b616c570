import { expect, test } from 'vitest';
import type { Answer, Judgement, ProductEvidence, Verdict } from './evidence.ts';
import { RequirementSet } from './requirement.ts';
import { combine, obstaclesTo, toStandings, uncontradictedLevel } from './standing.ts';

const at = { repository: null, commit: 'a'.repeat(40), date: '2026-03-01T00:00:00Z' };
const title = { da: 'Krav', en: 'Requirement' };
const set = RequirementSet.parse({
  name: title,
  source: 'https://example.com/',
  date: '2026',
  themes: { form: title },
  requirements: [
    { id: 'A1', theme: 'form', level: 'sandbox', title, checks: ['one'] },
    { id: 'A2', theme: 'form', level: 1, title, checks: ['two', 'three'] },
    { id: 'A3', theme: 'form', level: 2, title, kind: 'recommendation', checks: ['four'] },
    { id: 'A4', theme: 'form', level: 3, title },
  ],
});

function evidenceOf(
  verdicts: Record<string, Verdict>,
  answers: Record<string, Answer> = {},
  judgements: Record<string, Judgement> = {},
): ProductEvidence {
  const read = { at, date: null, level: null, unread: [] };
  const entries = <T>(record: Record<string, T>) => Object.entries(record);
  return {
    schema: 1,
    product: 'x',
    asOf: at.date,
    measurements: entries(verdicts).map(([check, verdict]) => ({
      check,
      verdict,
      value: null,
      reason: title,
      at: null,
    })),
    selfAssessments: [
      { ...read, answers: entries(answers).map(([requirement, answer]) => ({ requirement, answer, line: null })) },
    ],
    evaluations: [
      {
        ...read,
        judgements: entries(judgements).map(([requirement, judgement]) => ({ requirement, judgement, line: null })),
      },
    ],
  };
}

test('several checks make one verdict; unknown says nothing and is never missing', () => {
  expect(combine([])).toBeUndefined();
  expect(combine(['unknown', 'unknown'])).toBe('unknown');
  expect(combine(['met', 'unknown'])).toBe('met');
  expect(combine(['met', 'missing'])).toBe('partly');
  expect(combine(['missing', 'missing'])).toBe('missing');
});

test('two views disagree where one is good and one is bad; partly, yellow and an empty box take no side', () => {
  const disagree = (verdict: Verdict, answer: Answer, judgement: Judgement) =>
    toStandings(set, evidenceOf({ one: verdict }, { A1: answer }, { A1: judgement }))[0]?.disagree;
  expect(disagree('missing', 'yes', 'yellow')).toBe(true);
  expect(disagree('met', 'unanswered', 'red')).toBe(true);
  expect(disagree('unknown', 'yes', 'red')).toBe(true);
  expect(disagree('missing', 'unanswered', 'yellow')).toBe(false);
  expect(disagree('partly', 'yes', 'green')).toBe(false);
  expect(disagree('unknown', 'yes', 'green')).toBe(false);
});

test('a level stands as long as no demand of it, or below it, was measured as missing; recommendations do not count', () => {
  const level = (verdicts: Record<string, Verdict>) => uncontradictedLevel(toStandings(set, evidenceOf(verdicts)));
  expect(level({ one: 'met', two: 'unknown', four: 'missing' })).toBe(3);
  expect(level({ one: 'met', two: 'missing', three: 'missing' })).toBe('sandbox');
  expect(level({ one: 'missing' })).toBeUndefined();
});

test('on the way to a level stands what was measured, then what was judged, then what is admitted', () => {
  const standings = toStandings(set, evidenceOf({ one: 'partly', two: 'missing' }, { A4: 'no' }, {}));
  expect(obstaclesTo(standings, 1).map(({ requirement }) => requirement.id)).toEqual(['A2', 'A1']);
  expect(obstaclesTo(standings, 3).map(({ requirement }) => requirement.id)).toEqual(['A2', 'A4', 'A1']);
});
