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
  const lines: string[] = [];
  let newest = 0;
  const file = (place: string, stats: Stats) => {
    newest = Math.max(newest, stats.isSymbolicLink() ? Infinity : stats.ctimeMs);
    lines.push(tellState(place, stats));
  };
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) walk(folder, { file }, passedOver);
  else if (found) file('', found);
  return { told: lines.sort().join('\n'), newest };
}

function tellState(place: string, { size, ctimeMs, ino }: FileState): string {
  return `${place} ${size} ${ctimeMs} ${ino}`;
}
