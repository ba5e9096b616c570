import { devNull } from 'node:os';
import { runGit } from './run-git.ts';

/** Where a checkout on this machine was fetched from, as a web address without `.git`; undefined where it has no origin. */
export async function readOwnAddress(folder: string): Promise<string | undefined> {
  const asked = await runGit(devNull, ['-C', folder, 'config', '--get', 'remote.origin.url']).catch(() => undefined);
  const origin = asked?.toString('utf8').trim();
  if (origin === undefined) return undefined;
  // git@host:owner/name.git and ssh://git@host/owner/name.git
  const address = origin.replace(/^(?:ssh:\/\/)?[\w.-]+@([^:/]+)[:/]/, 'https://$1/').replace(/\.git$/, '');
  return /^https:\/\/[^/@\s]+\/\S+$/.test(address) ? address : undefined;
}
