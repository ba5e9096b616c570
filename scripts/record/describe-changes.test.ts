import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Facts } from '../../content/model/facts.ts';
import { describeChanges, toCommitMessage } from './describe-changes.ts';

const read = Facts.parse(JSON.parse(await readFile('site/e2e/fixtures/content/harvested/eksvagt/facts.json', 'utf8')));

/** The facts of the fixture with other releases of its main repository. */
const facts = (...tags: string[]): Facts => ({
  ...read,
  releases: tags.map((tag) => ({
    ...{ tag, version: tag.replace('v', ''), prerelease: false, date: '2026-08-21T00:00:00Z' },
    ...{ commit: 'a'.repeat(40), repository: read.sources[0]?.provenance.repository ?? null },
  })),
});

test('a new version is told as from which to which', () => {
  expect(describeChanges('EksVagt', facts('v42.3.2'), facts('v42.4.0', 'v42.3.2'))).toEqual([
    'EksVagt 42.3.2 → 42.4.0',
  ]);
  expect(describeChanges('EksVagt', facts(), facts('v1.0.0'))).toEqual(['EksVagt 1.0.0']);
});

test('a first harvest and a product that is gone are told', () => {
  expect(describeChanges('EksVagt', undefined, facts())).toEqual(['EksVagt: first harvested']);
  expect(describeChanges('EksVagt', facts(), undefined)).toEqual(['EksVagt: no longer in the catalogue']);
  expect(describeChanges('EksVagt', facts(), facts())).toEqual([]);
});

test('the first line holds what fits, the rest is below', () => {
  expect(toCommitMessage(['OS2mo 42.3.2 → 42.4.0', 'OS2iot: publiccode.yml missing → valid'])).toBe(
    'OS2mo 42.3.2 → 42.4.0; OS2iot: publiccode.yml missing → valid\n',
  );
  expect(toCommitMessage(Array.from({ length: 9 }, (_, index) => `Product ${index} 1.0.0 → 2.0.0`)))
    .toMatchInlineSnapshot(`
    "Product 0 1.0.0 → 2.0.0; Product 1 1.0.0 → 2.0.0; 7 more

    - Product 0 1.0.0 → 2.0.0
    - Product 1 1.0.0 → 2.0.0
    - Product 2 1.0.0 → 2.0.0
    - Product 3 1.0.0 → 2.0.0
    - Product 4 1.0.0 → 2.0.0
    - Product 5 1.0.0 → 2.0.0
    - Product 6 1.0.0 → 2.0.0
    - Product 7 1.0.0 → 2.0.0
    - Product 8 1.0.0 → 2.0.0
    "
  `);
  expect(toCommitMessage([])).toBe('Facts as harvested\n');
});
