import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, on every machine (USER_HZ, proc_pid_stat(5)). */
const tick = 10;

/** Milliseconds of a processor that a process has used so far; undefined where the system does not tell. */
export function processorTime(pid: number | undefined): number | undefined {
  try {
    // The name in brackets may hold anything; utime and stime are the 12th and 13th field behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * tick;
  } catch {
    return undefined;
  }
}
