import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** How the file system tells of the files below a folder, or of one file; nothing is read. */
export interface States {
  /** Changes with every file that is added, removed or written, also with the same bytes. */
  told: string;
  /** When the newest of them changed, in milliseconds since 1970; infinite where a link leads elsewhere. */
  newest: number;
}

/** No build depends on them. */
const passedOver = new Set(['.git', 'node_modules']);

/** What is not there tells so. */
export function listStates(folder: string): States {
  const lines: string[] = [];
  let newest = 0;
  const add = (place: string) => {
    const stats = lstatSync(path.join(folder, place), { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      visit(place);
      return;
    }
    if (stats) newest = Math.max(newest, stats.isSymbolicLink() ? Infinity : stats.ctimeMs);
    lines.push(stats ? `${place} ${stats.size} ${stats.ctimeMs} ${stats.ino}` : `${place} none`);
  };
  const visit = (below: string) => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const place = `${below}/${entry.name}`;
      if (!entry.isDirectory()) add(place);
      else if (!passedOver.has(entry.name)) visit(place);
    }
  };
  add('');
  return { told: lines.join('\n'), newest };
}
