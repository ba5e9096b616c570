import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { Folders } from '../content/folders.ts';
import { listFiles } from '../harvest/state.ts';
import { readSerialized } from '../memory/read-serialized.ts';
import { digestOf } from './digest.ts';
import { HandedOver } from './hand-over.ts';
import { readLastBuild, type LastBuild } from './last-build.ts';
import { OutputFolder } from './output.ts';
import { takeIndexes } from './search/take-indexes.ts';

/**
 * Takes what shards of this build have made on other machines, so that the build goes on from there as it does from the
 * last one: it looks at all of it, and renders what is missing or was made from something else. So a shard that can't
 * be taken is left out, and said; it costs time and nothing else.
 */
export async function takeShards(folders: Folders, renderer: string, shards: readonly string[]): Promise<LastBuild> {
  const last = await readLastBuild(folders, renderer);
  if (shards.length === 0) return last;
  const output = new OutputFolder(folders.out, last.files, last.folders);
  const holders = new Map<string, string>();
  const records: Uint8Array[] = [];
  for (const shard of shards) {
    const told = await readSerialized(path.join(shard, 'record.bin'), HandedOver);
    const fault = faultOf(told, renderer, holders);
    if (!told || fault !== undefined) {
      console.error(`The shard ${shard} is left out, and its pages are rendered here: ${fault}`);
      continue;
    }
    for (const file of Object.keys(told.files)) holders.set(file, shard);
    await takeFiles(path.join(shard, 'files'), told.files, output);
    await takeIndexes(shard, folders.cache);
    records.push(told.record);
  }
  return records.length === 0 ? last : { records, files: output.index, folders: new Map() };
}

function faultOf(
  told: z.output<typeof HandedOver> | undefined,
  renderer: string,
  holders: ReadonlyMap<string, string>,
): string | undefined {
  if (!told) return 'it has no whole record.bin that "npm run build -- --shard I/N --into FOLDER" has written.';
  if (told.renderer !== renderer)
    return 'it was made by other code or with other settings. Make all shards from one commit.';
  const twice = Object.keys(told.files).find((file) => holders.has(file));
  if (twice === undefined) return undefined;
  return `it holds ${twice}, and so does ${holders.get(twice)}. Make each shard with its own --shard I/N.`;
}

/** What does not stand in the out folder is copied there, if it is what the shard says that it is. */
async function takeFiles(from: string, files: Readonly<Record<string, string>>, output: OutputFolder): Promise<void> {
  const handed = new Set(listFiles(from));
  for (const [file, digest] of Object.entries(files)) {
    if (output.stands(file, digest) || !handed.has(file)) continue;
    const bytes = await readFile(path.join(from, file));
    if (digestOf(bytes) === digest) output.write(file, bytes, digest);
  }
}
