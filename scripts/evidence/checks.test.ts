import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../content/model/evidence.ts';
import { checks } from './checks/index.ts';
import { measure } from './measure.ts';
import { casesOfTexts } from './testing/cases-of-texts.ts';
import { casesOfWork } from './testing/cases-of-work.ts';
import { templates } from './testing/made-texts.ts';
import { makeSubject } from './testing/make-subject.ts';

const proprietary = [{ name: 'Angle', path: '(^|/)angle-webjar' }];
const template = {
  source: 'https://example.com/',
  parts: [
    { name: { da: 'forside', en: 'front page' }, path: '^readme\\.md$' },
    { name: { da: 'arkitektur', en: 'architecture' }, path: 'architecture' },
  ],
};
const method = { proprietary, template };
const cases = { ...casesOfTexts, ...casesOfWork };

describe.each(Object.entries(cases))('%s', (id, rows) => {
  test.each(rows)('%s: %s', (_, verdict, repositories) => {
    const found = measure(makeSubject(repositories, { templates, method })).find(({ check }) => check === id);
    expect(found?.verdict, found?.reason['en']).toBe(verdict);
    expect(Object.keys(found?.reason ?? {})).toEqual(['da', 'en']);
  });
});

test.each<[broken: number, links: number, verdict: Verdict]>([
  [0, 40, 'met'],
  [2, 40, 'partly'],
  [9, 40, 'missing'],
  [1, 4, 'partly'],
  [0, 0, 'unknown'],
])('documentation-links: %i broken of %i', (brokenLinks, links, verdict) => {
  const counts = { documents: 1, pictures: 0, links, brokenLinks, fallbacks: 0 };
  const found = measure(makeSubject([{}], { method, said: { counts } }));
  expect(found.find(({ check }) => check === 'documentation-links')?.verdict).toBe(verdict);
});

test('every check has cases here', () => {
  expect(
    checks
      .map(({ id }) => id)
      .filter((id) => id !== 'documentation-links')
      .toSorted(),
  ).toEqual(Object.keys(cases).toSorted());
});
