import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../content/model/evidence.ts';
import { documentationTemplate } from './checks/documentation-template.ts';
import { checks } from './checks/index.ts';
import { measure } from './measure.ts';
import { casesOfDocuments } from './testing/cases-of-documents.ts';
import { casesOfSupply } from './testing/cases-of-supply.ts';
import { casesOfTexts } from './testing/cases-of-texts.ts';
import { casesOfWork } from './testing/cases-of-work.ts';
import { advisories } from './testing/made-advisories.ts';
import { templates } from './testing/made-texts.ts';
import { makeSubject } from './testing/make-subject.ts';

const proprietary = [{ name: 'Angle', path: '(^|/)angle-webjar', package: '"angle-pro"' }];
const template = {
  source: 'https://example.com/',
  parts: [
    { name: { da: 'forside', en: 'front page' }, path: '^readme\\.md$' },
    { name: { da: 'arkitektur', en: 'architecture' }, path: 'architecture' },
  ],
};
const method = { proprietary, template };
const cases = { ...casesOfDocuments, ...casesOfSupply, ...casesOfTexts, ...casesOfWork };
const yardstick = { advisories, templates, method };

describe.each(Object.entries(cases))('%s', (id, rows) => {
  test.each(rows)('%s: %s', (_, verdict, repositories) => {
    const found = measure(makeSubject(repositories, yardstick)).find(({ check }) => check === id);
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

test('without a database, weaknesses are not known', () => {
  const lock = '{"packages": {"node_modules/left": {"version": "1.0.0"}}}';
  const found = measure(makeSubject([{ files: { 'package-lock.json': lock } }]));
  expect(found.find(({ check }) => check === 'known-vulnerabilities')).toMatchObject({
    verdict: 'unknown',
    reason: { en: expect.stringContaining('no database of known vulnerabilities') as string },
  });
});

test('a list for pip that pins nothing is no lock file, and none of packages for development', () => {
  const found = measure(makeSubject([{ files: { 'main.py': '', 'requirements.txt': 'pandas\nnumpy>=2\n' } }]));
  expect(found.find(({ check }) => check === 'known-vulnerabilities')?.reason['en']).toMatch(/There is no lock file/);
});

test('parts of the template that the catalogue does not show are read all the same', () => {
  const [source] = makeSubject([{ files: { 'MAINTAINERS.md': '', 'docs/Arkitektonisk_overblik.md': '' } }]).sources;
  expect(source && documentationTemplate.wants?.(source.tree)).toHaveLength(2);
});

test('where the community names no template and no organisation, nobody is judged by them', () => {
  const subject = makeSubject([{}], { method: { ...method, template: undefined } });
  const found = measure({ ...subject, organisations: new Set() });
  const verdictOf = (id: string) => found.find(({ check }) => check === id)?.verdict;
  expect([verdictOf('documentation-template'), verdictOf('home')]).toEqual(['unknown', 'unknown']);
});

/** What cannot be the answer to made repositories. */
const never: Record<string, readonly Verdict[]> = {
  // Depends on what the community says; the test above this shows it.
  'documentation-template': ['unknown'],
  home: ['unknown'],
  // Whether a file is there can always be told once a repository was read; one that was not is tested in measure.test.ts.
  'contribution-guide': ['unknown'],
  'documentation-format': ['unknown'],
  licence: ['unknown'],
  publiccode: ['unknown'],
  purpose: ['unknown'],
  security: ['unknown'],
};

test.each(Object.entries(cases))('%s: every verdict that can be the answer has a case', (id, rows) => {
  const possible = (['met', 'partly', 'missing', 'unknown'] as const).filter((one) => !never[id]?.includes(one));
  expect([...new Set(rows.map(([, verdict]) => verdict))].toSorted()).toEqual(possible.toSorted());
  expect(rows.length, 'a trap beside the verdicts').toBeGreaterThan(possible.length);
});

test('every check has cases here', () => {
  expect(
    checks
      .map(({ id }) => id)
      .filter((id) => id !== 'documentation-links')
      .toSorted(),
  ).toEqual(Object.keys(cases).toSorted());
});
