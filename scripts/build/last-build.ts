import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { serialize } from 'node:v8';
import { z } from 'zod';
import type { Folders } from '../content/folders.ts';
import { readSerialized } from '../memory/read-serialized.ts';
import { packStanding, packStates, StandingTable, unpackStanding } from '../memory/standing.ts';
import { writeWhole } from '../write-whole.ts';
import type { FolderIndex, OutputIndex } from './output.ts';
import { statePlace } from './state-place.ts';

/** What the next build into a folder can go on from: what the pages were made from, of each share, and what stood there. */
export interface LastBuild {
  records: Uint8Array[];
  files: OutputIndex;
  folders: FolderIndex;
}

const State = z.strictObject({
  renderer: z.string(),
  record: z.instanceof(Uint8Array),
  files: StandingTable,
  folders: StandingTable,
});
type State = z.output<typeof State>;

/** Reads what the last build of the whole site left; that of other code counts no longer, neither its pages nor what it made of them. */
export async function readLastBuild(at: Folders, renderer: string): Promise<LastBuild> {
  const state = await readSerialized(stateFile(at), State);
  if (state?.renderer !== renderer) return { records: [], files: new Map(), folders: new Map() };
  const folders = new Map(Array.from(unpackStanding(state.folders), ([place, standing]) => [place, standing.state]));
  return { records: [state.record], files: unpackStanding(state.files), folders };
}

/** Remembers a build of the whole site for the next one. */
export async function rememberBuild(
  at: Folders,
  { files, folders, ...made }: Pick<State, 'renderer' | 'record'> & Omit<LastBuild, 'records'>,
): Promise<void> {
  const state: State = { ...made, files: packStanding(files), folders: packStates(folders) };
  const file = stateFile(at);
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, serialize(state));
}

/** Forgets the last build, so that the next one looks at every file and makes every page. */
export async function forgetLastBuild(folders: Folders): Promise<void> {
  await rm(stateFile(folders), { force: true });
}

function stateFile(folders: Folders): string {
  return `${statePlace(folders)}.bin`;
}
