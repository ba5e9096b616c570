import { copyFile, mkdir, open, readFile, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { Stale } from '../../content/model/facts.ts';
import type { Plan } from './plan.ts';
import { toJson } from './to-json.ts';
import { writeWhole } from '../write-whole.ts';

/**
 * Does what a plan says: each file whole or not at all, the state last. All is written already and only moved, so
 * that a full disk shows before. A run that is killed here leaves a product without state, and the next run does
 * the rest.
 */
export async function emitProduct(folder: string, staging: string, { write, remove }: Plan): Promise<void> {
  await mkdir(folder, { recursive: true });
  await rm(path.join(folder, 'state.json'), { force: true });
  for (const file of write) await moveInto(path.join(staging, file), path.join(folder, file));
  for (const file of remove) await removeFile(folder, file);
  await moveInto(path.join(staging, 'state.json'), path.join(folder, 'state.json'));
  await rm(staging, { recursive: true, force: true });
}

/** Writes or removes the note that a product's sources could not be read; the rest of the folder stays. */
export async function emitStale(folder: string, stale: Stale | undefined): Promise<void> {
  const file = path.join(folder, 'stale.json');
  if (!stale) return rm(file, { force: true });
  await mkdir(folder, { recursive: true });
  const text = toJson(Stale.parse(stale));
  const old = await readFile(file, 'utf8').catch(() => undefined);
  if (old !== text) await writeWhole(file, text);
}

/** The staged file was synced when it was written; across file systems it is copied beside its place first. */
async function moveInto(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    const beside = `${to}.incoming`;
    await copyFile(from, beside);
    const handle = await open(beside, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(beside, to);
  }
}

/** Removes a file, and the folders that it leaves empty. */
async function removeFile(folder: string, file: string): Promise<void> {
  await rm(path.join(folder, file), { force: true });
  for (let parent = path.dirname(file); parent !== '.'; parent = path.dirname(parent)) {
    const removed = await rmdir(path.join(folder, parent)).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}
