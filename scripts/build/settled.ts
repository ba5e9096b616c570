import { rm } from 'node:fs/promises';
import { serialize } from 'node:v8';
import { z } from 'zod';
import type { Folders } from '../content/folders.ts';
import { readSerialized } from '../memory/read-serialized.ts';
import { packStanding, packStates, StandingTable } from '../memory/standing.ts';
import { writeWhole } from '../write-whole.ts';
import type { Beginning } from './beginning.ts';
import type { FolderIndex, OutputIndex } from './output.ts';
import { standsAsItStood } from './stands-as-it-stood.ts';
import { statePlace } from './state-place.ts';

/** What the last build began from, and what it left. */
const Settled = z.strictObject({ from: z.string(), files: StandingTable, folders: StandingTable });
type Settled = z.output<typeof Settled>;

/** Whether the last build began from the same, and what it left stands untouched. */
export async function isSettled(folders: Folders, { digest }: Beginning): Promise<boolean> {
  const settled = await readSerialized(stateFile(folders), Settled);
  return settled?.from === digest && standsAsItStood(folders.out, settled);
}

/** Remembers that a build came to its end, with what it left. After a change just before it, the next build looks again. */
export async function settle(
  folders: Folders,
  { digest, isRecent }: Beginning,
  left: { files: OutputIndex; folders: FolderIndex },
): Promise<void> {
  if (isRecent) return unsettle(folders);
  const settled: Settled = { from: digest, files: packStanding(left.files), folders: packStates(left.folders) };
  await writeWhole(stateFile(folders), serialize(settled));
}

/** Lets the next build look at everything again. */
export async function unsettle(folders: Folders): Promise<void> {
  await rm(stateFile(folders), { force: true });
}

function stateFile(folders: Folders): string {
  return `${statePlace(folders)}.settled`;
}
