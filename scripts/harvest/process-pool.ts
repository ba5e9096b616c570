import { fork, type ChildProcess, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { z } from 'zod';

/** How a pool of processes is run. */
export interface PoolOptions {
  /** How many processes work at the same time. */
  count: number;
  /** Milliseconds that one task may take. */
  time: number;
  /** Options for Node, such as limits of memory. */
  nodeOptions?: string[];
}

/** Processes that work on things that are not ours. Whatever they meet, they cannot take the harvest along. */
export interface ProcessPool {
  /** Rejects with TaskTimeout, ProcessEnded, or the reason that the process gives. */
  run(task: Serializable): Promise<unknown>;
  close(): void;
}

/** A task that was given up because it took too long. */
export class TaskTimeout extends Error {}
/** A task that brought its process down. */
export class ProcessEnded extends Error {}

const startTime = 30_000;
const Answer = z.union([z.strictObject({ value: z.unknown() }), z.strictObject({ error: z.string() })]);

/**
 * Starts nothing yet: a process comes up with the first task, and is replaced when it had to be ended. Processes
 * and not threads: a thread that runs out of memory can end its whole process, limits or not.
 */
export function startProcessPool(entry: URL, { count, time, nodeOptions = [] }: PoolOptions): ProcessPool {
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  const oneEach = pLimit(count);
  const close = () => {
    for (const child of all) child.kill('SIGKILL');
  };
  process.once('exit', close);

  const start = async () => {
    const child = fork(fileURLToPath(entry), {
      serialization: 'advanced',
      // Nothing of the harvest's environment, where a token may be, reaches the place that reads what is not ours.
      env: {},
      execArgv: nodeOptions,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    all.add(child);
    child.once('exit', () => {
      all.delete(child);
      if (idle.includes(child)) idle.splice(idle.indexOf(child), 1);
    });
    // That a message did not arrive shows as an exit or a timeout; without a listener it would end the harvest.
    child.on('error', () => undefined);
    await nextMessage(child, startTime);
    return child;
  };

  const run = async (task: Serializable): Promise<unknown> => {
    const child = idle.pop() ?? (await start());
    child.send(task);
    const answer = Answer.parse(
      await nextMessage(child, time).catch((error: unknown) => {
        child.kill('SIGKILL');
        throw error;
      }),
    );
    idle.push(child);
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;
  };

  return {
    run: (task) => oneEach(() => run(task)),
    close() {
      process.off('exit', close);
      close();
    },
  };
}

async function nextMessage(child: ChildProcess, time: number): Promise<unknown> {
  const ended = new AbortController();
  const { signal } = ended;
  const timer = setTimeout(() => {
    ended.abort();
  }, time);
  try {
    return await Promise.race([
      once(child, 'message', { signal }).then(([message]: unknown[]) => message),
      once(child, 'exit', { signal }).then((): never => {
        throw new ProcessEnded('it brought its process down');
      }),
    ]);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
    throw new TaskTimeout(`it took more than ${time / 1_000} seconds to read`, { cause: error });
  } finally {
    clearTimeout(timer);
    ended.abort();
  }
}
