import { hash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import type { Folders } from '../content/folders.ts';
import { writeWhole } from '../write-whole.ts';
import type { Beginning } from './beginning.ts';
import { listStates, tellStates } from './list-states.ts';
import type { OutputIndex } from './output.ts';
import { statePlace } from './state-place.ts';

/** Whether the last build began from the same, and what it left stands untouched. */
export async function isSettled(folders: Folders, { digest }: Beginning): Promise<boolean> {
  const text = await readFile(stateFile(folders), 'utf8').catch(() => '');
  const [from, left] = text.split('\n');
  return from === digest && left === hash('sha256', listStates(folders.out).told);
}

/** Remembers that a build came to its end, with what it left. After a change just before it, the next build looks again. */
export async function settle(folders: Folders, { digest, isRecent }: Beginning, files: OutputIndex): Promise<void> {
  if (isRecent) return unsettle(folders);
  const states = new Map(Array.from(files, ([file, { state }]) => [file, state]));
  await writeWhole(stateFile(folders), `${digest}\n${hash('sha256', tellStates(states))}\n`);
}

/** Lets the next build look at everything again. */
export async function unsettle(folders: Folders): Promise<void> {
  await rm(stateFile(folders), { force: true });
}

function stateFile(folders: Folders): string {
  return `${statePlace(folders)}.settled`;
}
