import type { Tree } from '../forges/forge.ts';
import type { ExtractableSource } from '../harvest/extract.ts';
import type { LockedPackage } from './locked-package.ts';
import { readComposer, readNpm, readNuGet, readPnpm } from './locks-in-json.ts';
import { readGems, readGo, readPip, readTables, readYarn } from './locks-in-lines.ts';
import { isRequirementList, requirementLists } from './requirement-lists.ts';
import { pathsOf, type TextFile } from './subject.ts';
import { limits } from '../limits.ts';

type Reader = (text: string) => LockedPackage[];

/** Those needed only to develop are left out where the file marks them. */
const readers: ReadonlyArray<[file: Pick<RegExp, 'test'>, read: Reader]> = [
  [/(^|\/)(package-lock|npm-shrinkwrap)\.json$/i, readNpm],
  [/(^|\/)yarn\.lock$/i, readYarn],
  [/(^|\/)pnpm-lock\.yaml$/i, readPnpm],
  [/(^|\/)composer\.lock$/i, readComposer],
  [/(^|\/)(poetry|uv|pdm)\.lock$/i, (text) => readTables(text, 'PyPI')],
  [/(^|\/)cargo\.lock$/i, (text) => readTables(text, 'crates.io')],
  [{ test: isRequirementList }, readPip],
  [/(^|\/)gemfile\.lock$/i, readGems],
  [/(^|\/)packages\.lock\.json$/i, readNuGet],
  [/(^|\/)go\.mod$/i, readGo],
];

const depth = /^([^/]+\/){0,3}[^/]+$/;

/** The lock files of a repository; enough of them for any product. A list for pip counts where the program is one of Python. */
export function lockFiles(tree: Tree): string[] {
  const lists = requirementLists(tree);
  return pathsOf({ tree }, depth)
    .filter((path) => readers.some(([file]) => file.test(path)))
    .filter((path) => !isRequirementList(path) || lists.includes(path))
    .slice(0, limits.wanted);
}

/** The lock files of several repositories with what they pin. A list for pip that pins nothing is none. */
export function lockedOf(sources: readonly ExtractableSource[]): Array<TextFile & { packages: LockedPackage[] }> {
  const files = sources.flatMap((source) => lockFiles(source.tree).map((path) => ({ source, path })));
  return files
    .flatMap(({ source, path }) => {
      // Not as a document, which is cut at what a forge shows: half a lock file pins nothing.
      const text = source.texts.get(path)?.toString('utf8');
      return text === undefined ? [] : [{ source, path, text, packages: lockedPackages(path, text) }];
    })
    .filter(({ path, packages }) => packages.length > 0 || !isRequirementList(path))
    .toSorted((a, b) => Math.sign(b.packages.length) - Math.sign(a.packages.length));
}

/** The packages that a lock file pins; none where it is no lock file, or cannot be understood. */
export function lockedPackages(path: string, text: string): LockedPackage[] {
  const read = depth.test(path) ? readers.find(([file]) => file.test(path))?.[1] : undefined;
  try {
    return read?.(text) ?? [];
  } catch {
    return [];
  }
}
