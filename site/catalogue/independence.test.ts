import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { Organisation } from '../../content/model/organisation.ts';
import { Vendor } from '../../content/model/vendor.ts';
import { exampleFacts, exampleProduct, exampleSolutions, exampleSource } from './examples.ts';
import { committersByDigest, judgeIndependence, repositoriesByVendor } from './independence.ts';

const digest = (domain: string) => createHash('sha256').update(domain).digest('hex').slice(0, 16);
const known = committersByDigest(
  new Map([['drift', Vendor.parse({ name: 'Drift', domains: ['drift.dk', 'drift.com'] })]]),
  new Map([['by', Organisation.parse({ name: 'By', kind: 'municipality', domains: ['by.dk'] })]]),
);

/** A product with vendors and so many commits by domain; undefined: nobody has counted. */
function made(vendors: object[], commits: Record<string, number> | undefined) {
  const { activity } = exampleSource();
  const domains24 =
    commits && Object.entries(commits).map(([domain, count]) => ({ digest: digest(domain), commits: count }));
  const source = exampleSource({ activity: { ...activity, ...(domains24 ? { domains24 } : {}) } });
  return exampleSolutions({
    products: new Map([['eks', exampleProduct({ vendors })]]),
    facts: new Map([['eks', exampleFacts('eks', { sources: [source] })]]),
  });
}

test.each([
  ['no vendor is known', [], { 'drift.dk': 5 }, 'none'],
  ['one vendor, and the code was not counted', [{ vendor: 'drift' }], undefined, 'oneKnown'],
  ['one vendor, and nobody else known', [{ vendor: 'drift' }], { 'drift.dk': 5, 'hjem.dk': 9 }, 'single'],
  ['one vendor, and a municipality', [{ vendor: 'drift' }], { 'drift.dk': 5, 'by.dk': 1 }, 'oneVendor'],
  ['two vendors', [{ vendor: 'drift' }, { vendor: 'andre' }], {}, 'several'],
  ['two, of which one contract has ended', [{ vendor: 'drift' }, { vendor: 'andre', until: '2020' }], {}, 'single'],
])('%s', (_, vendors, commits, risk) => {
  const [solution] = made(vendors, commits);
  expect(solution && judgeIndependence(solution, known, '2026-11-26').risk).toBe(risk);
});

test('domains of one vendor count together, and those of nobody known are only counted', () => {
  const solutions = made([], { 'drift.dk': 5, 'drift.com': 2, 'hjem.dk': 9, 'andet.dk': 1 });
  expect(solutions[0] && judgeIndependence(solutions[0], known, '2026-11-26')).toMatchObject({
    committing: [{ id: 'drift', commits: 7 }],
    unknownDomains: 2,
  });
  expect(repositoriesByVendor(solutions, known).get('drift')).toMatchObject([{ commits: 7 }]);
});
