import { posix } from 'node:path';
import type { FileTarget, LinkSource } from './link-source.ts';

const endings = ['', '.md', '.markdown', '.rst', '.adoc', '.txt', '.MD', '.mdx'];

/** The first of these paths that is a file or folder, in any case and with any of the endings that sites leave out. */
export function findFile(source: LinkSource, paths: readonly string[]): FileTarget | null {
  for (const wanted of paths) {
    const path = trimmed(wanted);
    if (path === '' || path === '.') return { source, path: '' };
    const found = endings
      .map((ending) => path + ending)
      .concat(endings.map((ending) => path.replace(/\.html?$/, '') + ending))
      .map((candidate) => spelled(source, candidate))
      .find((candidate) => candidate !== undefined);
    if (found !== undefined) return { source, path: found };
  }
  return null;
}

function spelled({ files, folders, spellings }: LinkSource, path: string): string | undefined {
  if (files.has(path) || folders.has(path)) return path;
  return spellings.get(path.normalize('NFC').toLowerCase());
}

/** A path without slashes at its ends, dots and detours. */
export function trimmed(path: string): string {
  return posix
    .normalize(path)
    .replace(/^\/+|\/+$/g, '')
    .replace(/^\.$/, '');
}
