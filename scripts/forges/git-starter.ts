/** The process that starts Git for `start-git.ts`; ends with the one that asked, and whatever it started with it. */
import { spawn } from 'node:child_process';
import { z } from 'zod';

const Order = z.union([
  z.strictObject({
    start: z.int(),
    args: z.array(z.string()),
    environment: z.record(z.string(), z.string()),
    input: z.string(),
  }),
  z.strictObject({ end: z.int() }),
]);
type Start = Extract<z.output<typeof Order>, { start: number }>;

/** What it says of a call: parts of what Git prints as they come, then how it ended. */
const tell = (message: object) => process.connected && process.send?.(message);
const running = new Map<number, number>();

function start({ start: call, args, environment, input }: Start): void {
  // A group of its own, so that Git's helpers end with it.
  const child = spawn('git', args, { env: environment, stdio: 'pipe', detached: process.platform !== 'win32' });
  if (child.pid !== undefined) running.set(call, child.pid);
  child.stdout.on('data', (output: Buffer) => tell({ call, output }));
  child.stderr.on('data', (errors: Buffer) => tell({ call, errors }));
  child.stdin.on('error', () => undefined); // Git may end before it has read everything; its exit code tells.
  child.on('error', ({ message }) => tell({ call, failed: message }));
  child.on('close', (code, signal) => {
    running.delete(call);
    tell({ call, code, signal });
  });
  child.stdin.end(input);
}

function end(pid: number | undefined, signal: NodeJS.Signals = 'SIGKILL'): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It has ended by itself.
  }
}

process.on('message', (message) => {
  const order = Order.parse(message);
  if ('start' in order) start(order);
  else end(running.get(order.end));
});
process.once('disconnect', () => {
  // A Git that is asked to end takes its locks away.
  for (const pid of running.values()) end(pid, 'SIGTERM');
  process.exit();
});
