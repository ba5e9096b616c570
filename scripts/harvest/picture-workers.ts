import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { limits } from '../markdown/limits.ts';
import { z } from 'zod';
import { MadePicture } from './made-picture.ts';

/** Where untrusted pictures are opened: in processes of their own, with a time limit. */
export interface PictureWorkers {
  /** Rejects with the reason where a file is no picture, or too much. */
  make(bytes: Buffer): Promise<MadePicture>;
  close(): void;
}

/** A picture that was given up because it took too long. */
export class PictureTimeout extends Error {}

const Answer = z.union([MadePicture, z.object({ error: z.string() })]);
const entry = fileURLToPath(new URL('./picture-process.ts', import.meta.url));

/** Starts nothing yet: a process comes up with the first picture and is replaced when it had to be ended. */
export function startPictureWorkers(count = 2, pictureTime: number = limits.pictureTime): PictureWorkers {
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
    child.once('exit', () => {
      all.delete(child);
      if (idle.includes(child)) idle.splice(idle.indexOf(child), 1);
    });
    // That a message did not arrive shows as an exit or a timeout; without a listener it would end the harvest.
    child.on('error', () => undefined);
    return child;
  };
  const make = async (bytes: Buffer) => {
    if (bytes.length > limits.pictureBytes) throw new Error('the file is too large');
    const child = idle.pop() ?? start();
    try {
      const made = await ask(child, bytes, pictureTime);
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

async function ask(child: ChildProcess, bytes: Buffer, pictureTime: number): Promise<MadePicture | { error: string }> {
  const ended = new AbortController();
  const { signal } = ended;
  const timer = setTimeout(() => ended.abort(), pictureTime);
  child.send(bytes);
  try {
    const answer: unknown = await Promise.race([
      once(child, 'message', { signal }).then(([message]: unknown[]) => message),
      once(child, 'exit', { signal }).then((): never => {
        throw new Error('the picture brought its process down');
      }),
    ]);
    return Answer.parse(answer);
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') {
      throw new PictureTimeout(`it took more than ${pictureTime / 1_000} seconds to open`, { cause: error });
    }
    throw error;
  } finally {
    clearTimeout(timer);
    ended.abort();
  }
}
