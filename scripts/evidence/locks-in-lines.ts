import type { LockedPackage } from './locked-package.ts';

export function readYarn(text: string): LockedPackage[] {
  const entry = /^"?(@?[^@\s"]+)@[^\n]*:\n\s+version:? "?([^"\n]+)"?/gm;
  return Array.from(text.matchAll(entry), ([, name = '', version = '']) => ({ ecosystem: 'npm', name, version }));
}

/** poetry, uv, pdm and Cargo write one form, by machine: a table a package, name and version first. */
export function readTables(text: string, ecosystem: string): LockedPackage[] {
  return text.split(/^\[\[package\]\]\s*$/m).flatMap((table) => {
    const name = /^name = "([^"]+)"/m.exec(table)?.[1];
    const version = /^version = "([^"]+)"/m.exec(table)?.[1];
    const released = /upload-time = "([^"]+)"/.exec(table)?.[1];
    if (!name || !version || /^(category = "dev"|groups = \["dev"\])/m.test(table)) return [];
    return [{ ecosystem, name, version, ...(released ? { released } : {}) }];
  });
}

export function readPip(text: string): LockedPackage[] {
  return Array.from(
    text.matchAll(/^([\w.-]+)(?:\[[^\]]*\])?\s*===?\s*([\w.!+]+)/gm),
    ([, name = '', version = '']) => ({
      ecosystem: 'PyPI',
      name,
      version,
    }),
  );
}

export function readGems(text: string): LockedPackage[] {
  return Array.from(text.matchAll(/^ {4}([\w.-]+) \((\d[^)]*)\)$/gm), ([, name = '', version = '']) => ({
    ecosystem: 'RubyGems',
    name,
    version,
  }));
}

export function readGo(text: string): LockedPackage[] {
  return Array.from(
    text.matchAll(/^\s*(?:require\s+)?([\w.-]+\.[\w.-]+\/\S+)\s+v(\d\S*)/gm),
    ([, name = '', version = '']) => ({
      ecosystem: 'Go',
      name,
      version,
    }),
  );
}
