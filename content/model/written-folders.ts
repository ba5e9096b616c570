import type { RunStack } from './run-facts.ts';

/**
 * Folders of the machine that the services may write to, each once: below the repository's folder as paths from
 * there, else as they are written. Single files, such as those of settings, are not among them.
 */
export function writtenFolders({ path, services }: Pick<RunStack, 'path' | 'services'>): string[] {
  const folder = path.includes('/') ? path.replace(/[^/]*$/, '') : '';
  const bound = services.flatMap(({ mounts }) =>
    mounts.flatMap(({ kind, from, readOnly }) =>
      kind === 'bind' && !readOnly && from !== null && !/\.\w+$/.test(from) ? [from] : [],
    ),
  );
  return [...new Set(bound.map((from) => (from.startsWith('./') ? `${folder}${from.slice(2)}` : from)))].toSorted();
}
