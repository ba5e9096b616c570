import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { memoryOfSession } from './session-memory.ts';

/** What a command cost with all the processes that it started. */
export interface Cost {
  seconds: number;
  /** Seconds of processors, of the command and everything it waited for. */
  cpuSeconds: number;
  /** Highest memory of all its processes together, in MB; what they share counts once. */
  peakMegabytes: number;
}

/** What a command cost, how it ended and the end of what it said. */
export interface Measured extends Cost {
  code: number | null;
  said: string;
}

/** Where and with what a command runs. */
export interface Surroundings {
  cwd?: string;
  environment?: Readonly<Record<string, string>>;
}

/** Bash tells on descriptor 3 what time(1) would: no other program on every machine counts what children took. */
const timed = `TIMEFORMAT='%U %S'; exec 4>&2; { time "$@" 2>&4 3>&- 4>&-; } 2>&3`;
/** A twentieth of the time may go into looking; the rest is for what is looked at. */
const rest = { least: 100, times: 20 };

/** Runs a command as a session of its own, and samples the memory of the session while it runs. */
export async function runMeasured(
  command: readonly string[],
  { cwd, environment = {} }: Surroundings = {},
): Promise<Measured> {
  const started = performance.now();
  const child = spawn('bash', ['-c', timed, 'bash', ...command], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  const listen = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000));
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  const memory = watchMemory(child.pid);
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [, , , told] = child.stdio;
  const [code, times] = await Promise.all([ended, told && 'read' in told ? text(told) : '']);
  const seconds = (performance.now() - started) / 1_000;
  const cpuSeconds = times
    .trim()
    .split(' ')
    .reduce((sum, time) => sum + Number(time), 0);
  return { seconds, cpuSeconds, peakMegabytes: memory.end() / 1e6, code, said };
}

/** Looks again and again how much memory a session has; answers with the most. */
function watchMemory(session: number | undefined): { end: () => number } {
  let [peak, timer]: [number, NodeJS.Timeout | undefined] = [0, undefined];
  const look = () => {
    const from = performance.now();
    peak = Math.max(peak, memoryOfSession(session));
    timer = setTimeout(look, Math.max(rest.least, rest.times * (performance.now() - from)));
  };
  look();
  return {
    end() {
      clearTimeout(timer);
      return peak;
    },
  };
}
