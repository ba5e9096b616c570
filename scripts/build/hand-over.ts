import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { serialize } from 'node:v8';
import { z } from 'zod';
import { writeWhole } from '../write-whole.ts';
import { OutputFolder } from './output.ts';

/** What a shard tells in `record.bin`, beside the folder `files` with those that the last build did not have. */
export const HandedOver = z.strictObject({
  renderer: z.string(),
  record: z.instanceof(Uint8Array),
  /** The digests of all files of the shard. */
  files: z.record(z.string(), z.string()),
});

/**
 * Leaves a shard in a folder, for the machine that puts the shards together. What is as the last build of the whole
 * site left it is told by its digest alone: all machines begin with the same one, or with none.
 */
export async function handOver(
  folder: string,
  output: OutputFolder,
  { renderer, record }: { renderer: string; record: Uint8Array<ArrayBuffer> },
): Promise<number> {
  const handed = new OutputFolder(path.join(folder, 'files'), new Map());
  await mkdir(handed.folder, { recursive: true });
  const anew = [...output.index.keys()].filter((file) => !output.isAsBefore(file));
  for (const file of anew) handed.write(file, await readFile(path.join(output.folder, file)));
  const files = Object.fromEntries(Array.from(output.index, ([file, { digest }]) => [file, digest]));
  await writeWhole(path.join(folder, 'record.bin'), serialize({ renderer, record, files }));
  return anew.length;
}
