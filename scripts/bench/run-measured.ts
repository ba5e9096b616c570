import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a command cost, and the end of what it said on standard error. */
export interface Measured {
  seconds: number;
  /** Highest resident memory of the command's own process. */
  peakMegabytes: number;
  code: number | null;
  said: string;
}

/** Runs a command of `scripts/` as a process of its own; its peak memory is read while it runs. */
export function runMeasured(
  command: string,
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, path.resolve(import.meta.dirname, '..', command), ...argv], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let peak = 0;
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
  const timer = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 50);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearInterval(timer);
      const seconds = Math.round((performance.now() - started) / 100) / 10;
      resolve({ seconds, peakMegabytes: Math.round(peak / 1000), code, said });
    });
  });
}

/** The highest resident memory of a process so far, in kB (proc_pid_status(5), VmHWM). */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
