import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { ConfigurationError } from '../content/folders.ts';

const Holder = z.object({ host: z.string(), process: z.int().positive(), since: z.string() });

/** Someone else is at work on the folder. */
export class LockedError extends ConfigurationError {}

/**
 * Lets one harvest, or one other work of a kind, at a time work on a folder. A lock that a killed run left behind is taken over, since its
 * process is gone; one of another machine is believed. Answers with the function that gives it back.
 */
export async function lockFolder(folder: string, now: string, work = 'harvest'): Promise<() => Promise<void>> {
  const file = path.join(folder, `.${work}.lock`);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => cannotWrite(folder, error));
  const mine = JSON.stringify({ host: hostname(), process: process.pid, since: now });
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      await writeFile(file, mine, { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) cannotWrite(folder, error);
    }
    const held = await readFile(file, 'utf8').catch(() => undefined);
    if (held === undefined) continue;
    const holder = parseHolder(held);
    if (holder && isAlive(holder)) {
      throw new LockedError(
        `Another ${work} is at work on ${folder} (process ${holder.process} on ${holder.host}, since ${holder.since}). Wait for it; if it is certain that none runs, remove ${file}.`,
      );
    }
    await takeAway(file, held);
  }
  throw new ConfigurationError(`The lock ${file} could not be taken. Run the ${work} again.`);
}

function cannotWrite(folder: string, error: unknown): never {
  const why = error instanceof Error ? error.message : String(error);
  throw new ConfigurationError(
    `Nothing can be written to ${folder}: ${why}. Free some space on the disk, or see that the folder is yours to write to.`,
    { cause: error },
  );
}

function parseHolder(text: string): z.output<typeof Holder> | undefined {
  try {
    return Holder.parse(JSON.parse(text));
  } catch {
    return undefined; // Torn by a kill: nobody holds it.
  }
}

function isAlive({ host, process: id }: z.output<typeof Holder>): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes the dead lock and no other: two runs may see it at once, and the slower must not take the faster's. */
async function takeAway(file: string, held: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  const taken = await readFile(aside, 'utf8').catch(() => held);
  if (taken !== held) await rename(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}
