import { lstatSync } from 'node:fs';
import { placesOf, type StandingTable } from '../memory/standing.ts';
import { entriesOf, holds } from './look-at-output.ts';

/** Whether there stands below a folder what stood there, and nothing else. Told from the tables, without making a map of them. */
export function standsAsItStood(
  root: string,
  { files, folders }: { files: StandingTable; folders: StandingTable },
): boolean {
  const [filePlaces, folderPlaces] = [placesOf(files), placesOf(folders)];
  const others = folderPlaces.filter((place, index) => !isAsIt(root, place, folders.states, index));
  if (!filePlaces.every((place, index) => isAsIt(root, place, files.states, index))) return false;
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
