import { devNull } from 'node:os';
import { runGit } from './run-git.ts';

/** The commit that a folder of the catalogue's own repository stands at; empty where it lies in none. */
export async function readOwnHead(folder: string): Promise<string> {
  const head = await runGit(devNull, ['-C', folder, 'rev-parse', 'HEAD']).catch(() => '');
  return head.toString('utf8').trim();
}
