import { lstatSync, readdirSync, statSync, type Stats } from 'node:fs';
import { isRecent, isSame, type FileState } from '../memory/file-state.ts';

/** How the file system tells of what is below a folder: of files, and of folders, by their places; its own is `.`. */
export interface Stood {
  files: Map<string, FileState>;
  folders: Map<string, FileState>;
}

/** What is in a folder, by its places. */
interface Entries {
  files: string[];
  folders: string[];
}

/** Of a link, a socket and the like, and of a folder that could change again without a later time. */
export const unlikeAny: FileState = { size: NaN, ctimeMs: NaN, ino: NaN };

/**
 * Looks at everything below a folder, if there is one. A folder that is as it was holds what it held, so that only its
 * files are looked at: to list sixty thousand folders takes longer than all the rest. No link is followed, but where the
 * folder itself is one.
 */
export function lookAtOutput(
  root: string,
  before: { files: Iterable<string>; folders: ReadonlyMap<string, FileState> },
): Stood {
  const known = before.folders.size > 0 ? entriesOf(before.files, before.folders.keys()) : new Map<string, Entries>();
  const stood: Stood = { files: new Map(), folders: new Map() };
  const visit = (place: string) => {
    const looked = Date.now();
    const stats = place === '.' ? statSync(root, { throwIfNoEntry: false }) : lookAt(root, place);
    if (!stats?.isDirectory()) return;
    const state = toState(stats);
    const last = before.folders.get(place);
    const entries = last && isSame(last, state) ? known.get(place) : undefined;
    const { files, folders } = entries ?? list(root, place);
    let isKnown = !isRecent(state.ctimeMs, looked);
    for (const file of files) {
      const found = lookAt(root, file);
      if (found) stood.files.set(file, found.isFile() ? toState(found) : unlikeAny);
      // A name that is no text, or that has gone meanwhile.
      else isKnown = false;
    }
    stood.folders.set(place, isKnown ? state : unlikeAny);
    folders.forEach(visit);
  };
  visit('.');
  return stood;
}

/** How a folder stands that holds these entries and nothing else; undefined where it holds others. */
export function stateOfFolder(root: string, place: string, entries: Entries | undefined): FileState | undefined {
  const looked = Date.now();
  const stats = lookAt(root, place);
  if (!stats || isRecent(stats.ctimeMs, looked)) return undefined;
  return holds(root, place, entries) ? toState(stats) : undefined;
}

/** Whether a folder holds these entries and nothing else. */
export function holds(root: string, place: string, entries: Entries | undefined): boolean {
  if (!entries || !lookAt(root, place)?.isDirectory()) return false;
  const { files, folders } = list(root, place);
  return isSameList(files, entries.files) && isSameList(folders, entries.folders);
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  const places = new Set(other);
  return one.length === other.length && one.every((place) => places.has(place));
}

/** What each folder holds, of files and folders by their places. */
export function entriesOf(files: Iterable<string>, folders: Iterable<string>): Map<string, Entries> {
  const all = new Map<string, Entries>([['.', { files: [], folders: [] }]]);
  const of = (place: string): Entries => {
    const found = all.get(place);
    if (found) return found;
    const made: Entries = { files: [], folders: [] };
    all.set(place, made);
    of(folderOf(place)).folders.push(place);
    return made;
  };
  for (const folder of folders) of(folder);
  for (const file of files) of(folderOf(file)).files.push(file);
  return all;
}

/** The place of the folder that a file or a folder is in. */
export function folderOf(place: string): string {
  const end = place.lastIndexOf('/');
  return end === -1 ? '.' : place.slice(0, end);
}

export function toState({ size, ctimeMs, ino }: FileState): FileState {
  return { size, ctimeMs, ino };
}

function lookAt(root: string, place: string): Stats | undefined {
  return lstatSync(`${root}/${place}`, { throwIfNoEntry: false });
}

function list(root: string, place: string): Entries {
  const entries: Entries = { files: [], folders: [] };
  for (const entry of readdirSync(`${root}/${place}`, { withFileTypes: true }))
    entries[entry.isDirectory() ? 'folders' : 'files'].push(place === '.' ? entry.name : `${place}/${entry.name}`);
  return entries;
}
