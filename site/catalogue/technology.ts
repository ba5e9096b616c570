import type { KnownFile, SourceFacts } from '../../content/model/facts.ts';
import type { SolutionSource } from './solution.ts';

/** A file that shows something about a solution, in the repository that has it. */
export interface FoundFile {
  source: SourceFacts;
  path: string;
}

/** The first file of a kind, in the order of the repositories. */
export function findFile(sources: readonly SolutionSource[], kind: KnownFile): FoundFile | undefined {
  for (const { facts } of sources) {
    const path = facts?.files[kind]?.[0]?.path;
    if (facts && path !== undefined) return { source: facts, path };
  }
  return undefined;
}

/** A licence, the first file that has it, and how many repositories do. */
export interface FoundLicence extends FoundFile {
  /** Null where the file is no known licence. */
  spdx: string | null;
  repositories: number;
}

/** The licences of all repositories, in their order. */
export function findLicences(sources: readonly SolutionSource[]): FoundLicence[] {
  const found: FoundLicence[] = [];
  for (const { facts } of sources) {
    if (!facts?.licence) continue;
    const { spdx, path } = facts.licence;
    const known = found.find((licence) => licence.spdx === spdx);
    if (known) known.repositories++;
    else found.push({ spdx, path, source: facts, repositories: 1 });
  }
  return found;
}

const programming: Readonly<Record<string, string>> = {
  c: 'C',
  cc: 'C++',
  cpp: 'C++',
  cs: 'C#',
  dart: 'Dart',
  ex: 'Elixir',
  fs: 'F#',
  go: 'Go',
  java: 'Java',
  js: 'JavaScript',
  jsx: 'JavaScript',
  kt: 'Kotlin',
  lua: 'Lua',
  mjs: 'JavaScript',
  module: 'PHP',
  php: 'PHP',
  pl: 'Perl',
  ps1: 'PowerShell',
  py: 'Python',
  r: 'R',
  rb: 'Ruby',
  rs: 'Rust',
  scala: 'Scala',
  sh: 'Shell',
  sql: 'SQL',
  swift: 'Swift',
  ts: 'TypeScript',
  tsx: 'TypeScript',
  vb: 'Visual Basic',
  vue: 'Vue',
};

/** The programming languages by the files they are written in, the most used first. */
export function programmingLanguages(sources: readonly SolutionSource[], most = 4): string[] {
  const files = new Map<string, number>();
  for (const { facts } of sources) {
    for (const [ending, count] of Object.entries(facts?.extensions ?? {})) {
      const language = programming[ending.replace(/^\./, '')];
      if (language) files.set(language, (files.get(language) ?? 0) + count);
    }
  }
  return [...files]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([language]) => language);
}

/** The name of a programming language as it can stand in an address: `C#` is `c-sharp`. */
export function toTechnologyId(name: string): string {
  return name.toLowerCase().replaceAll('#', '-sharp').replaceAll('+', 'p').replaceAll(' ', '-');
}

const names = new Map(Object.values(programming).map((name) => [toTechnologyId(name), name]));

/** The other way round. */
export function technologyName(id: string): string {
  return names.get(id) ?? id;
}
