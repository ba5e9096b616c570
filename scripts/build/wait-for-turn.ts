import { setTimeout } from 'node:timers/promises';
import { LockedError, lockFolder } from '../harvest/lock.ts';

/**
 * Waits until no other build is at work on a folder, where two at once would take each other's files away. Answers
 * with the function that lets the next one begin.
 */
export async function waitForTurn(folder: string): Promise<() => Promise<void>> {
  for (let told = false; ; told = true) {
    try {
      return await lockFolder(folder, new Date().toISOString(), 'build');
    } catch (error) {
      if (!(error instanceof LockedError)) throw error;
      if (!told) console.error(`${error.message} This one waits.`);
      await setTimeout(1_000);
    }
  }
}
