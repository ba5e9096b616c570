import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';

/** What Git is started with; nothing else of our environment reaches it. */
export interface GitCommand {
  args: readonly string[];
  environment: Readonly<Record<string, string>>;
  input: string;
}

/** Who hears of a Git that was started: first what it prints, in parts, then once how it ended. */
export interface GitListener {
  output(part: Buffer): void;
  errors(part: Buffer): void;
  closed(code: number | null, signal: string | null): void;
  failed(why: string): void;
}

const bytes = z.instanceof(Buffer);
const Message = z.union([
  z.strictObject({ call: z.int(), output: bytes }),
  z.strictObject({ call: z.int(), errors: bytes }),
  z.strictObject({ call: z.int(), code: z.int().nullable(), signal: z.string().nullable() }),
  z.strictObject({ call: z.int(), failed: z.string() }),
]);

const listeners = new Map<number, GitListener>();
let starter: ChildProcess | undefined;
let calls = 0;

/**
 * Starts Git by a small process that does nothing else, and answers with the way to end it. A process is started by
 * copying the tables of all memory of the one that starts it, which stands still meanwhile: 4 ms for a small one, 25 to
 * 75 for a harvest, which starts Git some thirty times a product.
 */
export function startGit(command: GitCommand, listener: GitListener): () => void {
  const started = (starter ??= raise());
  const call = ++calls;
  listeners.set(call, listener);
  started.channel?.ref();
  started.send({ start: call, ...command });
  return () => started.connected && started.send({ end: call });
}

function raise(): ChildProcess {
  const child = fork(path.join(import.meta.dirname, 'git-starter.ts'), {
    serialization: 'advanced',
    env: {},
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Ctrl-C on a terminal is for the harvest, which ends what it started.
    detached: process.platform !== 'win32',
  });
  child.unref();
  // Waited for, so that what Git took counts as taken by the harvest.
  process.once('beforeExit', () => {
    child.ref();
    if (child.connected) child.disconnect();
  });
  child.on('message', (message) => hear(Message.parse(message)));
  // That a message did not arrive shows as an exit; without a listener it would end the harvest.
  child.on('error', () => undefined);
  child.once('exit', () => {
    if (starter === child) starter = undefined;
    for (const listener of listeners.values()) listener.failed('The process that starts Git has ended.');
    listeners.clear();
  });
  return child;
}

function hear(message: z.output<typeof Message>): void {
  const listener = listeners.get(message.call);
  if (!listener) return;
  if ('output' in message) return listener.output(message.output);
  if ('errors' in message) return listener.errors(message.errors);
  listeners.delete(message.call);
  if (listeners.size === 0) starter?.channel?.unref();
  if ('failed' in message) listener.failed(message.failed);
  else listener.closed(message.code, message.signal);
}
