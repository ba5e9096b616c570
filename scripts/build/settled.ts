import { hash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import type { Folders } from '../content/folders.ts';
import { writeWhole } from '../write-whole.ts';
import type { Beginning } from './beginning.ts';
import { listStates } from './list-states.ts';
import { statePlace } from './state-place.ts';

/** Whether the last build began from the same, and what it left stands untouched. */
export async function isSettled(folders: Folders, { digest }: Beginning): Promise<boolean> {
  const text = await readFile(stateFile(folders), 'utf8').catch(() => '');
  const [from, left] = text.split('\n');
  return from === digest && left === digestOut(folders);
}

/** Remembers that a build came to its end. After a change just before it, the next build looks again. */
export async function settle(folders: Folders, { digest, isRecent }: Beginning): Promise<void> {
  if (isRecent) await unsettle(folders);
  else await writeWhole(stateFile(folders), `${digest}\n${digestOut(folders)}\n`);
}

/** Lets the next build look at everything again. */
export async function unsettle(folders: Folders): Promise<void> {
  await rm(stateFile(folders), { force: true });
}

function digestOut({ out }: Folders): string {
  return hash('sha256', listStates(out).told);
}

function stateFile(folders: Folders): string {
  return `${statePlace(folders)}.settled`;
}
