import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { ProductEvidence, Verdict } from '../../content/model/evidence.ts';
import { Facts } from '../../content/model/facts.ts';
import { describeChanges, toCommitMessage } from './describe-changes.ts';

const read = Facts.parse(JSON.parse(await readFile('site/e2e/fixtures/content/harvested/eksvagt/facts.json', 'utf8')));

/** The facts of the fixture with other releases of its main repository. */
const facts = (...tags: string[]): Facts => ({
  ...read,
  sources: read.sources.map((source) => ({
    ...source,
    refs: createHash('sha256').update(tags.join(' ')).digest('hex'),
  })),
  releases: tags.map((tag) => ({
    ...{ tag, version: tag.replace('v', ''), prerelease: false, date: '2026-08-21T00:00:00Z' },
    ...{ commit: 'a'.repeat(40), repository: read.sources[0]?.provenance.repository ?? null },
  })),
});

const evidence = (check: string, verdict: Verdict): ProductEvidence => ({
  ...{ schema: 1, product: 'eksvagt', asOf: '2026-01-01T00:00:00Z', selfAssessments: [], evaluations: [] },
  measurements: [{ check, verdict, value: null, reason: { en: 'Because.' }, at: null }],
});

test('a new version is told as from which to which', () => {
  expect(describeChanges('EksVagt', { facts: facts('v42.3.2') }, { facts: facts('v42.4.0', 'v42.3.2') })).toBe(
    'EksVagt 42.3.2 → 42.4.0',
  );
  expect(describeChanges('EksVagt', { facts: facts() }, { facts: facts('v1.0.0') })).toBe('EksVagt 1.0.0');
});

test('verdicts are told with the requirement that asks for the check', () => {
  const before = { facts: facts('v42.3.2'), evidence: evidence('security', 'missing') };
  const after = { facts: facts('v42.4.0'), evidence: evidence('security', 'met') };
  const nameOf = () => 'F4 security policy';
  expect(describeChanges('OS2mo', before, after, nameOf)).toBe(
    'OS2mo 42.3.2 → 42.4.0; F4 security policy: missing → met',
  );
  const [first, ...others] = after.facts.sources;
  if (!first) throw new Error('one source');
  const provenance = { ...first.provenance, commit: 'c'.repeat(40) };
  const moved = { ...after, facts: { ...after.facts, sources: [{ ...first, provenance }, ...others] } };
  expect(describeChanges('OS2mo', { ...before, facts: after.facts }, moved, nameOf)).toBe(
    'OS2mo: F4 security policy: missing → met',
  );
});

test('what the catalogue reads in another way is no news of a product whose repositories did not move', () => {
  const before = { facts: facts('v42.3.2'), evidence: evidence('security', 'missing') };
  const [first, ...others] = before.facts.sources;
  if (!first) throw new Error('one source');
  const licence = first.licence && { ...first.licence, spdx: '0BSD' };
  const read = { ...before.facts, sources: [{ ...first, licence }, ...others] };
  expect(describeChanges('OS2mo', before, { facts: read, evidence: evidence('security', 'met') })).toBeUndefined();
});

test('a first harvest and a product that is gone are told; what stayed is not', () => {
  expect(describeChanges('EksVagt', {}, { facts: facts() })).toBe('EksVagt: first harvested');
  expect(describeChanges('EksVagt', { facts: facts() }, {})).toBe('EksVagt: no longer in the catalogue');
  expect(describeChanges('EksVagt', { facts: facts() }, { facts: facts() })).toBeUndefined();
  expect(describeChanges('EksVagt', {}, {})).toBeUndefined();
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
  expect(toCommitMessage(['OS2mo 42.3.2 → 42.4.0; F4 security policy: missing → met; F7 licence: partly → met']))
    .toMatchInlineSnapshot(`
    "OS2mo 42.3.2 → 42.4.0; F4 security policy: missing → met; 1 more

    - OS2mo 42.3.2 → 42.4.0; F4 security policy: missing → met; F7 licence: partly → met
    "
  `);
  expect(toCommitMessage([])).toBe('Facts as harvested\n');
});
