import { describe, expect, test } from 'vitest';
import {
  compareReleases,
  isPrerelease,
  latestOfProduct,
  latestRelease,
  parseVersion,
  type Release,
} from './release.ts';

const release = (tag: string, date = '2026-01-01T00:00:00Z'): Release => ({
  tag,
  version: null,
  prerelease: isPrerelease(tag),
  date,
  commit: 'a'.repeat(40),
  repository: null,
});

test.each([
  ['1.2.3', '1.2.3', ''],
  ['v1.2', '1.2', ''],
  ['v.1.5.2', '1.5.2', ''],
  ['12.1.4.1', '12.1.4.1', ''],
  ['3.0.0-rc7', '3.0.0', 'rc7'],
  ['0.10.1-post1', '0.10.1', 'post1'],
  ['7.x-2.3.7', '7.2.3.7', ''],
  ['v3-beta', '3', 'beta'],
  ['2', '2', ''],
  ['2026r1', '2026', 'r1'],
  ['release-2.1', '2.1', ''],
])('the version in the tag %s is %s %s', (tag, numbers, suffix) => {
  expect(parseVersion(tag)).toMatchObject({ numbers: numbers.split('.').map(Number), suffix });
});

test.each([
  'R-UOLOS2-004',
  'i-hate-workflow-rules-3',
  'ferie-2.1.1',
  'latest',
  'release-candidate-1',
  '11219_cleanup_conversion_queue',
])('the tag %s has no version', (tag) => {
  expect(parseVersion(tag)).toBeNull();
});

test.each([
  ['3.0.0-rc7', true],
  ['v2.0.0-beta.1', true],
  ['3.3.0-test-1', true],
  ['release-candidate-1', true],
  ['1.20.3-rc.some-branch', true],
  ['2.8.0', false],
  ['0.10.1-post1', false],
  ['2026r3', false],
  ['v1.0-arcade', false],
])('whether %s is a pre-release: %s', (tag, expected) => {
  expect(isPrerelease(tag)).toBe(expected);
});

describe('the latest release', () => {
  test('is the highest version and not the newest tag', () => {
    const releases = [
      release('3.0.0-rc7', '2026-06-23T08:00:00Z'),
      release('2.8.0', '2026-06-23T09:00:00Z'),
      release('2.7.9', '2026-06-24T09:00:00Z'),
    ];
    expect(latestRelease(releases)?.tag).toBe('2.8.0');
  });

  test('is the newest by date where no tag has a version', () => {
    expect(
      latestRelease([release('R-UOLOS2-003', '2024-01-01T00:00:00Z'), release('R-UOLOS2-004', '2025-01-01T00:00:00Z')])
        ?.tag,
    ).toBe('R-UOLOS2-004');
  });

  test('orders quarterly versions within a year', () => {
    expect(latestRelease([release('2025r4'), release('2026r1'), release('2026r10'), release('2026r2')])?.tag).toBe(
      '2026r10',
    );
  });

  test('is nothing where there are only pre-releases', () => {
    expect(latestRelease([release('1.0.0-rc1')])).toBeUndefined();
    expect(latestRelease([])).toBeUndefined();
  });
});

test('the latest release of a product is of its first repository that has any, not of a module', () => {
  const [main, module] = [
    { ...release('2.1', '2025-01-01T00:00:00Z'), repository: 'https://github.com/o/main' },
    { ...release('7.0', '2026-01-01T00:00:00Z'), repository: 'https://github.com/o/module' },
  ];
  expect(
    latestOfProduct(
      [module, main],
      ['https://github.com/o/docs', 'https://github.com/o/main', 'https://github.com/o/module'],
    ),
  ).toBe(main);
});

test('releases of one moment are ordered by version, newest first', () => {
  expect(
    ['1.9', '1.10', '1.10-rc1']
      .map((tag) => release(tag))
      .toSorted(compareReleases)
      .map(({ tag }) => tag),
  ).toEqual(['1.10', '1.10-rc1', '1.9']);
});
