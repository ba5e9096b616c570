import type { Folders } from '../content/folders.ts';
import type { Gate, Verdict } from './gate.ts';

/** One gate's verdict and the time it took. */
export interface Passage extends Verdict {
  name: string;
  promise: string;
  seconds: number;
}

/** Lets one gate examine the project. A gate that breaks has failed: what nobody looked at does not pass. */
export async function passGate({ name, promise, examine }: Gate, folders: Folders): Promise<Passage> {
  const start = performance.now();
  const verdict = await examine(folders).catch((error: unknown) => ({
    seen: 'nothing',
    findings: [error instanceof Error ? error.message : String(error)],
  }));
  return { name, promise, ...verdict, seconds: (performance.now() - start) / 1000 };
}
