import { expect, test } from 'vitest';
import { monthlyActivity } from './activity.ts';
import { exampleFacts, exampleProduct, exampleRelease, exampleSolutions, exampleSource } from './examples.ts';
import { knownUntil } from './known-until.ts';
import { homeFigures, newestReleases, solutionsByArea } from './home.ts';
import { byYear, releasesPerYear, splitYears } from './releases.ts';
import { findFile, findLicences, programmingLanguages } from './technology.ts';
import { splitName } from './name.ts';

const releases = [
  exampleRelease('v2.0.0-rc1', '2026-09-01', true),
  exampleRelease('v1.1.0', '2026-03-01'),
  exampleRelease('v1.0.0', '2024-03-01'),
];
const activity = { ...exampleSource().activity, months: [{ month: '2026-08', commits: 3, authors: 1 }] };
const facts = exampleFacts('eks', {
  releases,
  sources: [
    exampleSource({ activity, extensions: { '.py': 5, '.ts': 9, '.md': 90 } }),
    exampleSource({ key: 'https://github.com/eks/two', activity, extensions: { '.py': 20 } }),
  ],
});
const solutions = exampleSolutions({
  areas: new Map([['vagt', { name: { da: 'Vagter' }, order: 2 }]]),
  products: new Map([
    [
      'eks',
      exampleProduct({
        areas: ['vagt'],
        sources: [{ repository: 'https://github.com/eks/eks' }, { repository: 'https://github.com/eks/two' }],
      }),
    ],
    ['old', exampleProduct({ stage: 'retired' })],
    ['loose', exampleProduct({ name: 'Loose', sources: [] })],
  ]),
  facts: new Map([['eks', facts]]),
});
const eks = solutions.find(({ id }) => id === 'eks');

test('the figures of the home page leave out what is zero', () => {
  const uses = [
    { organisation: 'eksby', status: 'inUse' as const },
    { organisation: 'eksby', status: 'inUse' as const },
    { organisation: 'landsby', status: 'stopped' as const },
  ];
  expect(homeFigures(solutions, uses)).toEqual([
    { name: 'solutions', value: 2 },
    { name: 'organisations', value: 1 },
    { name: 'uses', value: 2 },
    { name: 'releases', value: 3 },
  ]);
});

test('solutions stand under their task area, those without one last, the retired nowhere', () => {
  const groups = solutionsByArea(solutions, new Map(), 12);
  expect(groups.map(({ id, solutions }) => [id, solutions.map(({ id }) => id)])).toEqual([
    ['vagt', ['eks']],
    ['', ['loose']],
  ]);
});

test('a large area shows what is used most, and says how many more there are', () => {
  const products = ['a', 'b', 'c'].map((id) => [id, exampleProduct()] as const);
  const large = exampleSolutions({ products: new Map(products) });
  const uses = new Map([
    ['c', [1, 2]],
    ['a', [1]],
  ]);
  const [group] = solutionsByArea(large, uses, 2);
  expect([group?.solutions.map(({ id }) => id), group?.more]).toEqual([['a', 'c'], 1]);
});

test('the newest release of a solution is no pre-release', () => {
  expect(newestReleases(solutions, 5).map(({ release }) => release.tag)).toEqual(['v1.1.0']);
});

test('releases are grouped and counted by year', () => {
  expect(byYear(releases).map(({ year, releases }) => [year, releases.length])).toEqual([
    ['2026', 2],
    ['2024', 1],
  ]);
  expect(releasesPerYear(releases, '2026-10-02', 3)).toEqual([
    { label: '2024', value: 1 },
    { label: '2025', value: 0 },
    { label: '2026', value: 1 },
  ]);
});

test('years beyond what one reads on a page go to pages of their own', () => {
  const years = byYear(releases);
  expect(splitYears(years)).toEqual({ newest: years, older: [] });
  expect(splitYears(years, 2).older.map(({ year }) => year)).toEqual(['2024']);
  expect(splitYears([])).toEqual({ newest: [], older: [] });
});

test('activity is the sum of the repositories in the 24 months up to the reading', () => {
  const months = monthlyActivity(eks?.sources ?? []);
  expect(months).toHaveLength(24);
  expect(months?.[0]).toEqual({ label: '2024-11', value: 0 });
  expect(months?.at(-3)).toEqual({ label: '2026-08', value: 6 });
  expect(monthlyActivity([])).toBeUndefined();
});

test('what is read in a copy is known up to its newest commit alone, and several sources up to the latest of them', () => {
  const source = (via: 'origin' | 'mirror' | 'path', lastCommit: string) => {
    const { provenance, activity } = exampleSource();
    const facts = exampleSource({ provenance: { ...provenance, via }, activity: { ...activity, lastCommit } });
    return { key: facts.key, curated: { roles: facts.roles }, facts, stale: undefined };
  };
  const copy = source('mirror', '2026-06-15T00:00:00Z');
  const here = source('path', '2026-07-15T00:00:00Z');
  expect(monthlyActivity([copy])?.at(-1)?.label).toBe('2026-06');
  expect(monthlyActivity([copy])?.[0]?.label).toBe('2024-07');
  expect(knownUntil([here, copy])).toBe('2026-07-15T00:00:00Z');
  expect(knownUntil([copy, source('origin', '2026-05-15T00:00:00Z')])).toBe('2026-10-02T06:00:00Z');
  expect(knownUntil([copy], ['2026-08-01T00:00:00Z', '2099-01-01T00:00:00Z'])).toBe('2026-08-01T00:00:00Z');
  expect(knownUntil([])).toBeUndefined();
});

test('programming languages come by number of files, and text is none', () => {
  expect(programmingLanguages(eks?.sources ?? [])).toEqual(['Python', 'TypeScript']);
  expect(findFile(eks?.sources ?? [], 'dockerfile')).toBeUndefined();
});

test('each licence is told once, with the first file that has it and how many repositories do', () => {
  const licensed = (key: string, spdx: string | null) =>
    exampleSource({ key, licence: { spdx, similarity: 1, path: `${key}/LICENSE` } });
  const sources = [licensed('a', 'MPL-2.0'), licensed('b', null), licensed('c', 'MPL-2.0')].map((facts) => ({
    key: facts.key,
    curated: { roles: facts.roles },
    facts,
    stale: undefined,
  }));
  expect(findLicences(sources).map(({ spdx, path, repositories }) => [spdx, path, repositories])).toEqual([
    ['MPL-2.0', 'a/LICENSE', 2],
    [null, 'b/LICENSE', 1],
  ]);
});

test('the community’s name is told apart from the product’s', () => {
  expect(splitName('OS2mo', 'OS2')).toEqual({ prefix: 'OS2', rest: 'mo' });
  expect(splitName('OS2', 'OS2')).toEqual({ prefix: '', rest: 'OS2' });
  expect(splitName('Kitos', undefined)).toEqual({ prefix: '', rest: 'Kitos' });
});
