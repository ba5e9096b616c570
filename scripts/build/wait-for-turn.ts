import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { LockedError, lockFolder } from '../harvest/lock.ts';

/**
 * Waits until no other build is at work in this checkout, for Astro keeps what it compiles in one place there, and
 * two at once would take each other's away. Answers with the function that lets the next one begin.
 */
export async function waitForTurn(checkout: string): Promise<() => Promise<void>> {
  for (let told = false; ; told = true) {
    try {
      return await lockFolder(path.join(checkout, '.astro'), new Date().toISOString(), 'build');
    } catch (error) {
      if (!(error instanceof LockedError)) throw error;
      if (!told) console.error(`${error.message} This one waits.`);
      await setTimeout(1_000);
    }
  }
}
