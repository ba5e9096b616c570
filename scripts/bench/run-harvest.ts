import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One harvest as a process of its own, as `npm run harvest` starts it; its peak memory is read while it runs. */
export function runHarvest(
  environment: Readonly<Record<string, string>>,
): Promise<{ seconds: number; peakMegabytes: number; outcome: string }> {
  const started = performance.now();
  const child = spawn(process.execPath, [path.resolve(import.meta.dirname, '../harvest.ts')], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let peak = 0;
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
  const timer = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 50);
  return new Promise((resolve) => {
    child.once('close', () => {
      clearInterval(timer);
      resolve({
        seconds: Math.round((performance.now() - started) / 100) / 10,
        peakMegabytes: Math.round(peak / 1000),
        outcome: /\d+ products? \(([^)]*)\)/.exec(said)?.[1] ?? 'failed',
      });
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
