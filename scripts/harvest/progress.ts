import { createLogUpdate } from 'log-update';
import { styleText } from 'node:util';
import { describeOutcome, type Outcome } from './report.ts';

/** Shows a run while it goes on. */
export interface Progress {
  begin(id: string): void;
  end(outcome: Outcome): void;
  /** A line that stays. */
  say(text: string): void;
  close(): void;
}

/**
 * On a terminal: a line that stays for each finished product, and below them how many are done, which are being
 * worked on and since when, the slowest first. Anywhere else: only the lines that stay.
 */
export function showProgress(
  total: number,
  stream: NodeJS.WriteStream,
  clock: () => number = () => performance.now(),
): Progress {
  const running = new Map<string, number>();
  let done = 0;
  const live = stream.isTTY ? createLogUpdate(stream, { showCursor: true }) : undefined;
  const paint = () => live?.(describeRunning(running, done, total, clock()));
  const timer = live && setInterval(paint, 250);
  const say = (text: string) => {
    if (!text) return;
    if (live) live.persist(text);
    else stream.write(`${text}\n`);
    paint();
  };
  return {
    begin(id) {
      running.set(id, clock());
      paint();
    },
    end(outcome) {
      running.delete(outcome.id);
      done++;
      say(describeOutcome(outcome));
    },
    say,
    close() {
      clearInterval(timer);
      live?.clear();
      live?.done();
    },
  };
}

/** `12 of 36 done, 20 waiting`, and the running products, the slowest first. Pure. */
export function describeRunning(
  running: ReadonlyMap<string, number>,
  done: number,
  total: number,
  now: number,
): string {
  const slowest = [...running].toSorted((a, b) => a[1] - b[1]);
  const lines = slowest.map(([id, since]) => `  … ${id} ${styleText('dim', `${Math.round((now - since) / 1000)} s`)}`);
  return [`${done} of ${total} done, ${running.size} running, ${total - done - running.size} waiting`, ...lines].join(
    '\n',
  );
}
