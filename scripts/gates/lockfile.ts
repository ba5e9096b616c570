import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Gate } from './gate.ts';

/** What is looked at in package-lock.json. */
export const Lockfile = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({
      optionalDependencies: z.record(z.string(), z.string()).default({}),
      integrity: z.string().optional(),
    }),
  ),
});
export type Lockfile = z.output<typeof Lockfile>;

/**
 * `npm install` writes a lock file without the packages of other platforms that a registry does not have (yet);
 * `npm ci` then stops on every machine. Seen with releases that are only days old.
 */
export const lockfile: Gate = {
  name: 'lockfile',
  promise: '"npm ci" finds every package of every platform, each with its digest',
  examine: async () => {
    const file = path.resolve(import.meta.dirname, '../../package-lock.json');
    const { packages } = Lockfile.parse(JSON.parse(await readFile(file, 'utf8')));
    return { seen: `${Object.keys(packages).length - 1} packages`, findings: gapsIn(packages) };
  },
};

/** What a lock file lacks. */
export function gapsIn(packages: Lockfile['packages']): string[] {
  return Object.entries(packages).flatMap(([place, { optionalDependencies, integrity }]) => [
    ...Object.keys(optionalDependencies)
      .filter((name) => !searchedPlaces(place, name).some((candidate) => candidate in packages))
      .map((name) => `${place} needs ${name}, which has no entry; pin the release before it`),
    ...(place !== '' && integrity === undefined ? [`${place} has no digest; install it from the registry`] : []),
  ]);
}

/** Where Node would look for a dependency, nearest first: `node_modules/a/node_modules/b`, `node_modules/b`. */
function searchedPlaces(place: string, name: string): string[] {
  const parts = place.split('/node_modules/');
  const folders = parts.map((_, index) => parts.slice(0, parts.length - index).join('/node_modules/'));
  return [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
}
