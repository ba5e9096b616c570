import { fork, type ChildProcess, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { z } from 'zod';
import { limits, limitsInEnvironment } from '../limits.ts';
import { processorTime } from './processor-time.ts';

/** How a pool of processes is run. */
export interface PoolOptions {
  /** How many processes work at the same time. */
  count: number;
  /** Up to so many tasks one process takes alone, because another would take as long to begin as they do. */
  alone?: number;
  /** Milliseconds of a processor that one task may take: a busy machine makes it slower, and no other. */
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

/** A process that hardly gets or uses a processor is given up after so many times its time. */
const patience = 12;
const Answer = z.union([z.strictObject({ value: z.unknown() }), z.strictObject({ error: z.string() })]);

/**
 * Starts nothing yet: a process comes up with the first task, and is replaced when it had to be ended. Processes
 * and not threads: a thread that runs out of memory can end its whole process, limits or not.
 */
export function startProcessPool(entry: URL, { count, alone = 0, time, nodeOptions = [] }: PoolOptions): ProcessPool {
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  const oneEach = pLimit(alone > 0 ? 1 : count);
  let begun = 0;
  const close = () => {
    for (const child of all) child.kill('SIGKILL');
  };
  process.once('exit', close);

  const start = async () => {
    const child = fork(fileURLToPath(entry), {
      serialization: 'advanced',
      // Nothing of the harvest's environment, where a token may be, reaches the place that reads what is not ours; of its limits, all.
      env: { ...limitsInEnvironment, ...compiledCode() },
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
    await nextMessage(child, countdown(child, limits.processStart));
    return child;
  };

  const run = async (task: Serializable): Promise<unknown> => {
    const child = idle.pop() ?? (await start());
    child.send(task);
    const answer = Answer.parse(
      await nextMessage(child, countdown(child, time)).catch((error: unknown) => {
        child.kill('SIGKILL');
        if (error instanceof TaskTimeout) throw new TaskTimeout(`it took more than ${time / 1_000} seconds to read`);
        throw error;
      }),
    );
    idle.push(child);
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;
  };

  return {
    run(task) {
      if (++begun > alone) oneEach.concurrency = count;
      return oneEach(() => run(task));
    },
    close() {
      process.off('exit', close);
      close();
    },
  };
}

/** Tells whether a process has had its time, counted from now. */
function countdown(child: ChildProcess, time: number): () => boolean {
  const [begun, used] = [performance.now(), processorTime(child.pid)];
  return () => {
    const waited = performance.now() - begun;
    const now = processorTime(child.pid);
    return waited >= time * patience || (now === undefined || used === undefined ? waited : now - used) >= time;
  };
}

async function nextMessage(child: ChildProcess, isOver: () => boolean): Promise<unknown> {
  const ended = new AbortController();
  const { signal } = ended;
  const timer = setInterval(() => {
    if (isOver()) ended.abort();
  }, 50);
  try {
    return await Promise.race([
      once(child, 'message', { signal }).then(([message]: unknown[]) => message),
      once(child, 'exit', { signal }).then((): never => {
        throw new ProcessEnded('it brought its process down');
      }),
    ]);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
    throw new TaskTimeout('it took too long', { cause: error });
  } finally {
    clearInterval(timer);
    ended.abort();
  }
}

/** Where Node keeps code that it has compiled, if anywhere: a process then begins in two thirds of the time. */
function compiledCode(): Record<string, string> {
  const folder = getCompileCacheDir();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: path.dirname(folder) };
}
