import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { LockedPackage } from './locked-package.ts';

const NpmPackage = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  link: z.boolean().optional(),
});
const NpmLock = z.looseObject({
  packages: z.record(z.string(), NpmPackage).optional(),
  dependencies: z.record(z.string(), NpmPackage).optional(),
});

export function readNpm(text: string): LockedPackage[] {
  const { packages, dependencies = {} } = NpmLock.parse(JSON.parse(text));
  return Object.entries(packages ?? dependencies).flatMap(([at, { version, dev, link }]) => {
    const name = at.split('node_modules/').at(-1) ?? '';
    return version && name && !dev && !link ? [{ ecosystem: 'npm', name, version }] : [];
  });
}

const PnpmLock = z.looseObject({ packages: z.record(z.string(), z.looseObject({ dev: z.boolean().optional() })) });

export function readPnpm(text: string): LockedPackage[] {
  const { packages } = PnpmLock.parse(parseYaml(text, { maxAliasCount: 100 }));
  return Object.entries(packages).flatMap(([key, { dev }]) => {
    const [, name, version] = /^\/?(@?[^@]+)[@/](\d[^(_]*)/.exec(key) ?? [];
    return name && version && !dev ? [{ ecosystem: 'npm', name, version }] : [];
  });
}

const ComposerLock = z.looseObject({
  packages: z.array(z.looseObject({ name: z.string(), version: z.string(), time: z.string().optional() })),
});

export function readComposer(text: string): LockedPackage[] {
  return ComposerLock.parse(JSON.parse(text)).packages.map(({ name, version, time }) => ({
    ecosystem: 'Packagist',
    name,
    version: version.replace(/^v(?=\d)/, ''),
    ...(time && !Number.isNaN(Date.parse(time)) ? { released: new Date(time).toISOString() } : {}),
  }));
}

const NuGetLock = z.looseObject({
  dependencies: z.record(z.string(), z.record(z.string(), z.looseObject({ resolved: z.string().optional() }))),
});

export function readNuGet(text: string): LockedPackage[] {
  return Object.values(NuGetLock.parse(JSON.parse(text)).dependencies).flatMap((packages) =>
    Object.entries(packages).flatMap(([name, { resolved }]) =>
      resolved ? [{ ecosystem: 'NuGet', name, version: resolved }] : [],
    ),
  );
}
