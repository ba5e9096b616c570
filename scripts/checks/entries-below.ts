import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Something that lies in a folder and is no folder: its path from there with `/`, and whether it is a plain file. */
export interface FolderEntry {
  place: string;
  isFile: boolean;
}

/** Everything below a folder but what lies in folders that are left out. Links are told, not followed; none where there is no folder. */
export function entriesBelow(folder: string, leaveOut: readonly string[] = []): FolderEntry[] {
  const entries: FolderEntry[] = [];
  const visit = (below: string) => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const place = below + entry.name;
      if (!entry.isDirectory()) entries.push({ place, isFile: entry.isFile() });
      else if (!leaveOut.includes(place)) visit(`${place}/`);
    }
  };
  if (existsSync(folder)) visit('');
  return entries;
}
