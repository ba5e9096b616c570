import { devNull } from 'node:os';
import { limits } from '../limits.ts';
import { readObjects } from './read-objects.ts';
import { runGit } from './run-git.ts';

/** A committed state of a file in the catalogue's own repository. */
export interface OwnVersion {
  /** Relative to the folder that was asked for. */
  path: string;
  commit: string;
  /** ISO 8601, UTC. */
  date: string;
  /** The id by which Git keeps its bytes. */
  blob: string;
}

/**
 * The committed states of the files below a folder that fit one of some globs, oldest first. None where the folder lies in no
 * Git repository; in a shallow one, history begins where it was cut.
 */
export async function listOwnVersions(folder: string, globs: readonly string[]): Promise<OwnVersion[]> {
  const format = ['--raw', '--no-abbrev', '--no-renames', '--relative', '--format=%x01%H%x02%ct'];
  const fitting = globs.map((glob) => `:(glob)${glob}`);
  const log = await git(folder, ['log', `--max-count=${limits.ownVersions}`, ...format, '--', ...fitting]).catch(() =>
    Buffer.alloc(0),
  );
  return parseVersions(log.toString('utf8')).toReversed();
}

/** The bytes of committed states by their blobs; what Git has no more is absent. */
export async function readOwnBlobs(folder: string, blobs: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  if (blobs.length === 0) return new Map();
  return readObjects(await git(folder, ['cat-file', '--batch'], blobs.map((blob) => `${blob}\n`).join('')));
}

function git(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  return runGit(devNull, ['-C', folder, ...args], { input });
}

/** Reads `log --raw`: `:100644 100644 <old> <new> M<tab>path` for each file of each commit. */
function parseVersions(output: string): OwnVersion[] {
  return output
    .split('\u0001')
    .slice(1)
    .flatMap((entry) => {
      const [head = '', ...lines] = entry.split('\n');
      const [commit = '', time = ''] = head.split('\u0002');
      const date = new Date(Number(time) * 1000).toISOString().replace('.000Z', 'Z');
      return lines.flatMap((line) => {
        const [, blob, path] = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [AM]\t(.+)$/.exec(line) ?? [];
        return blob && path ? [{ path, commit, date, blob }] : [];
      });
    });
}
