import { hash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import type { Folders } from '../content/folders.ts';
import { writeWhole } from '../write-whole.ts';
import type { Beginning } from './beginning.ts';
import { listStates } from './list-states.ts';
import { statePlace } from './state-place.ts';

/** What the last build said, where it began from the same, and what it left stands untouched; otherwise undefined. */
export async function saidWhenSettled(folders: Folders, { digest }: Beginning): Promise<string | undefined> {
  const text = await readFile(stateFile(folders), 'utf8').catch(() => '');
  const [from, left, said] = text.split('\n');
  return from === digest && left === digestOut(folders) ? said : undefined;
}

/** Remembers that a build came to its end; `said` is one line. After a change just before it, the next build looks again. */
export async function settle(folders: Folders, { digest, isRecent }: Beginning, said: string): Promise<void> {
  if (isRecent) await rm(stateFile(folders), { force: true });
  else await writeWhole(stateFile(folders), `${digest}\n${digestOut(folders)}\n${said}\n`);
}

function digestOut({ out }: Folders): string {
  return hash('sha256', listStates(out).told);
}

function stateFile(folders: Folders): string {
  return `${statePlace(folders)}.settled`;
}
