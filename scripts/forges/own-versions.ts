import { devNull } from 'node:os';
import { readObjects } from './read-objects.ts';
import { runGit } from './run-git.ts';
import { limits } from '../limits.ts';

/** A committed state of a file in the catalogue's own repository. */
export interface OwnVersion {
  /** Relative to the folder that was asked for. */
  path: string;
  commit: string;
  /** ISO 8601, UTC. */
  date: string;
  content: Buffer;
}

/**
 * The committed states of the files below a folder that fit a glob, oldest first. None where the folder lies in no
 * Git repository; in a shallow one, history begins where it was cut.
 */
export async function readOwnVersions(folder: string, glob: string): Promise<OwnVersion[]> {
  const git = (args: readonly string[], input = '') => runGit(devNull, ['-C', folder, ...args], { input });
  const format = ['--raw', '--no-abbrev', '--no-renames', '--relative', '--format=%x01%H%x02%ct'];
  const log = await git(['log', `--max-count=${limits.ownVersions}`, ...format, '--', `:(glob)${glob}`]).catch(() =>
    Buffer.alloc(0),
  );
  const versions = parseVersions(log.toString('utf8')).toReversed();
  if (versions.length === 0) return [];
  const blobs = readObjects(await git(['cat-file', '--batch'], versions.map(({ blob }) => `${blob}\n`).join('')));
  return versions.flatMap(({ blob, ...version }) => {
    const content = blobs.get(blob);
    return content ? [{ ...version, content }] : [];
  });
}

/** Reads `log --raw`: `:100644 100644 <old> <new> M<tab>path` for each file of each commit. */
function parseVersions(output: string): Array<Omit<OwnVersion, 'content'> & { blob: string }> {
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
