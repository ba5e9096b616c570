import path from 'node:path';
import { readObjects, splitMissing } from './read-objects.ts';
import { runGit } from './run-git.ts';

/** The objects of our own copy, read as a repository that knows of no origin: a missing one is an answer then. */
export function openObjects(directory: string, configuration: string) {
  const catFile = (args: readonly string[], objects: readonly string[]) =>
    runGit(configuration, ['cat-file', ...args], {
      directory: path.join(directory, 'reader'),
      objects: path.join(directory, 'objects'),
      input: `${objects.join('\n')}\n`,
    });
  return {
    /** Which are here with what size, and which are not. */
    look: async (objects: readonly string[]) => splitMissing(await catFile(['--batch-check'], objects)),
    /** Their bytes. */
    read: async (objects: readonly string[]) =>
      objects.length === 0 ? new Map<string, Buffer>() : readObjects(await catFile(['--batch', '--buffer'], objects)),
  };
}
