import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { limits } from '../markdown/limits.ts';
import type { MadePicture } from './picture.ts';

/** Where untrusted pictures are opened: in processes of their own, with a time limit. */
export interface PictureWorkers {
  /** Rejects with the reason where a file is no picture, or too much. */
  make(bytes: Buffer): Promise<MadePicture>;
  close(): void;
}

const entry = fileURLToPath(new URL('./picture-process.ts', import.meta.url));

/** Starts nothing yet: a process comes up with the first picture and is replaced when it had to be ended. */
export function startPictureWorkers(count = 2): PictureWorkers {
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  const oneEach = pLimit(count);
  const start = () => {
    const child = fork(entry, {
      serialization: 'advanced',
      env: {},
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    all.add(child);
    child.once('exit', () => all.delete(child));
    return child;
  };
  const make = async (bytes: Buffer) => {
    if (bytes.length > limits.pictureBytes) throw new Error('the file is too large');
    const child = idle.pop() ?? start();
    try {
      const made = await ask(child, bytes);
      idle.push(child);
      if ('error' in made) throw new Error(made.error);
      return made;
    } catch (error) {
      if (!idle.includes(child)) child.kill('SIGKILL');
      throw error;
    }
  };
  return {
    make: (bytes) => oneEach(() => make(bytes)),
    close: () => all.forEach((child) => child.kill('SIGKILL')),
  };
}

async function ask(child: ChildProcess, bytes: Buffer): Promise<MadePicture | { error: string }> {
  const ended = new AbortController();
  const { signal } = ended;
  const timer = setTimeout(() => ended.abort(), limits.pictureTime);
  child.send(bytes);
  try {
    const [answer] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then((): never => {
        throw new Error('the picture brought its process down');
      }),
    ]);
    return answer;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') {
      throw new Error(`it took more than ${limits.pictureTime / 1_000} seconds to open`, { cause: error });
    }
    throw error;
  } finally {
    clearTimeout(timer);
    ended.abort();
  }
}
