import path from 'node:path';
import { median } from './median.ts';
import { runMeasured } from './run-measured.ts';

/** Seconds of a processor for a piece of work that never changes: the unit in which figures of two machines compare. */
export async function measureMachine(): Promise<number> {
  const seconds: number[] = [];
  for (let round = 0; round < 3; round++) {
    const { cpuSeconds } = await runMeasured([process.execPath, path.join(import.meta.dirname, 'yardstick.ts')]);
    seconds.push(cpuSeconds);
  }
  return median(seconds);
}
