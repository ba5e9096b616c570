import { expect, test } from 'vitest';
import { findWeaknesses } from './find-weaknesses.ts';
import { packageKey, readAdvisory } from './read-advisory.ts';

/** The ids of the weaknesses of one package in one version, by one record. */
function weaknesses(affected: object, version: string, name = 'a', ecosystem = 'npm'): string[] {
  const record = {
    id: 'X',
    modified: '2026-01-01T00:00:00Z',
    affected: [{ package: { ecosystem, name }, ...affected }],
  };
  const of = readAdvisory(record)?.of ?? [];
  const byPackage = new Map(of.map(({ package: key, advisory }) => [key, [advisory]] as const));
  return findWeaknesses([{ ecosystem, name: 'a', version }], { date: '', records: 1, byPackage }).map(
    ({ advisory, mended }) => `${advisory.id} ${mended ?? 'not mended'}`,
  );
}
const ranges = (...events: object[]) => ({ ranges: [{ type: 'ECOSYSTEM', events }] });

test.each<[what: string, affected: object, version: string, found: string[]]>([
  ['before it was mended', ranges({ introduced: '0' }, { fixed: '1.2.0' }), '1.1.9', ['X 1.2.0']],
  ['in which it was mended', ranges({ introduced: '0' }, { fixed: '1.2.0' }), '1.2.0', []],
  ['before it came', ranges({ introduced: '1.1.0' }, { fixed: '1.2.0' }), '1.0.0', []],
  ['that is the last', ranges({ introduced: '1.0.0' }, { last_affected: '1.2.0' }), '1.2.0', ['X not mended']],
  [
    'of a second line',
    ranges({ introduced: '1.0.0' }, { fixed: '1.1.0' }, { introduced: '2.0.0' }, { fixed: '2.1.0' }),
    '2.0.5',
    ['X 2.1.0'],
  ],
  ['never mended', ranges({ introduced: '0' }), '99.0.0', ['X not mended']],
  ['of two numbers', ranges({ introduced: '0' }, { fixed: '4.2' }), '4.1', ['X 4.2']],
  [
    'that cannot be put in order, but is listed',
    { ...ranges({ introduced: '0' }, { fixed: '2' }), versions: ['1.2.3.4'] },
    '1.2.3.4',
    ['X not mended'],
  ],
  ['that cannot be put in order, and is not listed', ranges({ introduced: '0' }, { fixed: '2' }), '1.2.3.4', []],
  ['by commits alone', { ranges: [{ type: 'GIT', events: [{ introduced: '0' }] }] }, '1.0.0', []],
])('a version %s', (_, affected, version, found) => {
  expect(weaknesses(affected, version)).toEqual(found);
});

test('names are compared as each ecosystem does it', () => {
  expect(packageKey('PyPI', 'Flask_Login')).toBe(packageKey('PyPI', 'flask-login'));
  expect(packageKey('Packagist:https://packages.drupal.org/8', 'Drupal/Core')).toBe('Packagist:drupal/core');
  expect(packageKey('npm', 'JSONStream')).not.toBe(packageKey('npm', 'jsonstream'));
});

test.each([[null], [{}], [{ id: 'X' }], [{ id: 'X', modified: '2026', withdrawn: '2026', affected: [] }]])(
  '%j is no record that counts, and no exception',
  (value) => {
    expect(readAdvisory(value)).toBeUndefined();
  },
);

test('of a record, what cannot be read is left out and the rest counts', () => {
  const affected = [{ package: 1 }, { package: { ecosystem: 'npm', name: 'a' } }];
  expect(readAdvisory({ id: 'X', modified: '2026', affected })?.of.map((one) => one.package)).toEqual(['npm:a']);
});
