import { expect, test } from 'vitest';
import { isPrerelease, type Release } from '../../content/model/release.ts';
import { chooseVersions } from './choose-versions.ts';

const release = (tag: string): Release => ({
  tag,
  version: null,
  prerelease: isPrerelease(tag),
  date: '2026-01-01T00:00:00Z',
  commit: tag.padEnd(40, '0'),
  repository: null,
});
const versions = (tags: string[], lines = 3, head = 'head') =>
  chooseVersions(tags.map(release), head, lines).map(({ version }) => version);

test('the latest of each of the last three majors, newest first', () => {
  expect(versions(['v4.2.0', 'v4.1.0', 'v3.9.9', 'v3.10.0', 'v2.0.0', 'v1.0.0', 'v5.0.0-rc1'])).toEqual([
    '4.2.0',
    '3.10.0',
    '2.0.0',
  ]);
});

test('minors where there is one major', () => {
  expect(versions(['1.4.1', '1.4.0', '1.3.7', '1.2.0', '1.1.0'])).toEqual(['1.4.1', '1.3.7', '1.2.0']);
});

test('not the release that is the newest commit anyway, and none where none are wanted', () => {
  expect(versions(['2.0.0', '1.0.0'], 3, '2.0.0'.padEnd(40, '0'))).toEqual(['1.0.0']);
  expect(versions(['2.0.0', '1.0.0'], 0)).toEqual([]);
});

test('tags without a version, or with one that is no address, have no documentation of their own', () => {
  expect(versions(['R-UOLOS2-004', '1.0 final & done', '2026r1', '2026r2'])).toEqual(['2026r2']);
});
