import { lstatSync, readFileSync } from 'node:fs';
import { digestsOf, placesOf, type StandingTable } from '../memory/standing.ts';
import { digestOf } from './digest.ts';
import { entriesOf, holds } from './look-at-output.ts';

/** What stood below a folder, as tables: of a hundred thousand files no map is made. */
interface Tables {
  files: StandingTable;
  folders: StandingTable;
}

/** Whether there stands below a folder what stood there, and nothing else. What cannot be looked at does not. */
export function standsAsItStood(root: string, tables: Tables): boolean {
  try {
    return isAllThere(root, tables);
  } catch {
    return false; // Something stands where a folder was, or may not be read.
  }
}

function isAllThere(root: string, { files, folders }: Tables): boolean {
  const [filePlaces, folderPlaces, digests] = [placesOf(files), placesOf(folders), digestsOf(files)];
  const isFile = (place: string, index: number) =>
    Number.isNaN(files.states[3 * index])
      ? digestOf(readFileSync(`${root}/${place}`)) === digests[index]
      : isAsIt(root, place, files.states, index);
  if (!filePlaces.every(isFile)) return false;
  const others = folderPlaces.filter((place, index) => !isAsIt(root, place, folders.states, index));
  if (others.length === 0) return true;
  // They have another time, or one that tells nothing: what is in them tells.
  const entries = entriesOf(filePlaces, folderPlaces);
  return others.every((place) => holds(root, place, entries.get(place)));
}

function isAsIt(root: string, place: string, states: Float64Array, index: number): boolean {
  const stats = lstatSync(`${root}/${place}`, { throwIfNoEntry: false });
  return (
    stats !== undefined &&
    stats.size === states[3 * index] &&
    stats.ctimeMs === states[3 * index + 1] &&
    stats.ino === states[3 * index + 2]
  );
}
