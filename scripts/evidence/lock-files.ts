import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { Tree } from '../forges/forge.ts';
import type { ExtractableSource } from '../harvest/extract.ts';
import { isRequirementList } from './requirement-lists.ts';
import { pathsOf, textsOf, type TextFile } from './subject.ts';
import { limits } from '../limits.ts';

/** A package in one version, as a lock file pins it. */
export interface LockedPackage {
  /** As the OSV schema names it: npm, Packagist, PyPI, crates.io, RubyGems, NuGet or Go. */
  ecosystem: string;
  name: string;
  version: string;
  /** When that version was released, where the file tells. */
  released?: string;
}

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

/** The lock files of a repository; enough of them for any product. */
export function lockFiles(tree: Tree): string[] {
  return pathsOf({ tree }, depth)
    .filter((path) => readers.some(([file]) => file.test(path)))
    .slice(0, limits.wanted);
}

/** The lock files of several repositories with what they pin. */
export function lockedOf(sources: readonly ExtractableSource[]): Array<TextFile & { packages: LockedPackage[] }> {
  return (
    textsOf(sources, depth)
      .filter(({ path }) => readers.some(([file]) => file.test(path)))
      // Documents are cut at what a forge shows; half a lock file pins nothing.
      .map((file) => ({ ...file, text: file.source.texts.get(file.path)?.toString('utf8') ?? '' }))
      .map((file) => ({ ...file, packages: lockedPackages(file.path, file.text) }))
      .toSorted((a, b) => Math.sign(b.packages.length) - Math.sign(a.packages.length))
  );
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

const NpmPackage = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  link: z.boolean().optional(),
});
const NpmLock = z.looseObject({
  packages: z.record(z.string(), NpmPackage).optional(),
  dependencies: z.record(z.string(), NpmPackage).optional(),
});

function readNpm(text: string): LockedPackage[] {
  const { packages, dependencies = {} } = NpmLock.parse(JSON.parse(text));
  return Object.entries(packages ?? dependencies).flatMap(([at, { version, dev, link }]) => {
    const name = at.split('node_modules/').at(-1) ?? '';
    return version && name && !dev && !link ? [{ ecosystem: 'npm', name, version }] : [];
  });
}

function readYarn(text: string): LockedPackage[] {
  const entry = /^"?(@?[^@\s"]+)@[^\n]*:\n\s+version:? "?([^"\n]+)"?/gm;
  return Array.from(text.matchAll(entry), ([, name = '', version = '']) => ({ ecosystem: 'npm', name, version }));
}

const PnpmLock = z.looseObject({ packages: z.record(z.string(), z.looseObject({ dev: z.boolean().optional() })) });

function readPnpm(text: string): LockedPackage[] {
  const { packages } = PnpmLock.parse(parseYaml(text, { maxAliasCount: 100 }));
  return Object.entries(packages).flatMap(([key, { dev }]) => {
    const [, name, version] = /^\/?(@?[^@]+)[@/](\d[^(_]*)/.exec(key) ?? [];
    return name && version && !dev ? [{ ecosystem: 'npm', name, version }] : [];
  });
}

const ComposerLock = z.looseObject({
  packages: z.array(z.looseObject({ name: z.string(), version: z.string(), time: z.string().optional() })),
});

function readComposer(text: string): LockedPackage[] {
  return ComposerLock.parse(JSON.parse(text)).packages.map(({ name, version, time }) => ({
    ecosystem: 'Packagist',
    name,
    version: version.replace(/^v(?=\d)/, ''),
    ...(time && !Number.isNaN(Date.parse(time)) ? { released: new Date(time).toISOString() } : {}),
  }));
}

/** poetry, uv, pdm and Cargo write one form, by machine: a table a package, name and version first. */
function readTables(text: string, ecosystem: string): LockedPackage[] {
  return text.split(/^\[\[package\]\]\s*$/m).flatMap((table) => {
    const name = /^name = "([^"]+)"/m.exec(table)?.[1];
    const version = /^version = "([^"]+)"/m.exec(table)?.[1];
    const released = /upload-time = "([^"]+)"/.exec(table)?.[1];
    if (!name || !version || /^(category = "dev"|groups = \["dev"\])/m.test(table)) return [];
    return [{ ecosystem, name, version, ...(released ? { released } : {}) }];
  });
}

function readPip(text: string): LockedPackage[] {
  return Array.from(
    text.matchAll(/^([\w.-]+)(?:\[[^\]]*\])?\s*===?\s*([\w.!+]+)/gm),
    ([, name = '', version = '']) => ({
      ecosystem: 'PyPI',
      name,
      version,
    }),
  );
}

function readGems(text: string): LockedPackage[] {
  return Array.from(text.matchAll(/^ {4}([\w.-]+) \((\d[^)]*)\)$/gm), ([, name = '', version = '']) => ({
    ecosystem: 'RubyGems',
    name,
    version,
  }));
}

const NuGetLock = z.looseObject({
  dependencies: z.record(z.string(), z.record(z.string(), z.looseObject({ resolved: z.string().optional() }))),
});

function readNuGet(text: string): LockedPackage[] {
  return Object.values(NuGetLock.parse(JSON.parse(text)).dependencies).flatMap((packages) =>
    Object.entries(packages).flatMap(([name, { resolved }]) =>
      resolved ? [{ ecosystem: 'NuGet', name, version: resolved }] : [],
    ),
  );
}

function readGo(text: string): LockedPackage[] {
  return Array.from(
    text.matchAll(/^\s*(?:require\s+)?([\w.-]+\.[\w.-]+\/\S+)\s+v(\d\S*)/gm),
    ([, name = '', version = '']) => ({
      ecosystem: 'Go',
      name,
      version,
    }),
  );
}
