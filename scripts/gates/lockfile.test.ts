import { expect, test } from 'vitest';
import { gapsIn, Lockfile } from './lockfile.ts';

const gaps = (packages: object) => gapsIn(Lockfile.parse({ packages }).packages);

test('a package of a platform may lie at the top or beside the one that needs it', () => {
  expect(
    gaps({
      '': { optionalDependencies: { top: '1.0.0' } },
      'node_modules/top': { integrity: 'sha512-x', optionalDependencies: { shared: '1.0.0', own: '1.0.0' } },
      'node_modules/top/node_modules/own': { integrity: 'sha512-x', optionalDependencies: { shared: '1.0.0' } },
      'node_modules/shared': { integrity: 'sha512-x' },
    }),
  ).toEqual([]);
});

test('a missing package and a missing digest are findings', () => {
  expect(
    gaps({
      '': {},
      'node_modules/parser': { integrity: 'sha512-x', optionalDependencies: { 'parser-darwin': '2.0.0' } },
      'node_modules/from-git': {},
    }),
  ).toEqual([
    'node_modules/parser needs parser-darwin, which has no entry; pin the release before it',
    'node_modules/from-git has no digest; install it from the registry',
  ]);
});
