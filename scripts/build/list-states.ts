import { lstatSync, type Stats } from 'node:fs';
import type { FileState } from '../memory/file-state.ts';
import { walk } from '../walk.ts';

/** How the file system tells of the files below a folder, or of one file; nothing is read. */
export interface States {
  /** Changes with every file that is added, removed or written, also with the same bytes. */
  told: string;
  /** When the newest of them changed, in milliseconds since 1970; infinite where a link leads elsewhere. */
  newest: number;
}

/** No build depends on them. */
const passedOver = new Set(['.git', 'node_modules']);

/** What is not there tells nothing. */
export function listStates(folder: string): States {
  const states = new Map<string, FileState>();
  let newest = 0;
  const file = (place: string, stats: Stats) => {
    newest = Math.max(newest, stats.isSymbolicLink() ? Infinity : stats.ctimeMs);
    states.set(place, stats);
  };
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) walk(folder, { file }, passedOver);
  else if (found) file('', found);
  return { told: tellStates(states), newest };
}

/** The states of files by their places; the same in whatever order they come. */
export function tellStates(states: ReadonlyMap<string, FileState>): string {
  const lines = Array.from(states, ([place, { size, ctimeMs, ino }]) => `${place} ${size} ${ctimeMs} ${ino}`);
  return lines.sort().join('\n');
}
