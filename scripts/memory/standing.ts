import { z } from 'zod';
import type { FileState } from './file-state.ts';

/** What a file held, by the digest of its bytes, and how the file system told of it then. */
export interface Standing {
  digest: string;
  state: FileState;
}

/** Files as tables of equal length: a map of a hundred thousand small objects would take a second to read. */
export const StandingTable = z.strictObject({
  /** Joined by a character that no path holds. */
  places: z.string(),
  digests: z.string(),
  /** Size, ctime and inode of each. */
  states: z.instanceof(Float64Array),
});
export type StandingTable = z.output<typeof StandingTable>;

export const separator = '\0';

/** Files by their places, to be kept. */
export function packStanding(files: ReadonlyMap<string, Standing>): StandingTable {
  const states = new Float64Array(3 * files.size);
  let at = 0;
  for (const { state } of files.values()) {
    states.set([state.size, state.ctimeMs, state.ino], at);
    at += 3;
  }
  return {
    places: [...files.keys()].join(separator),
    digests: Array.from(files.values(), ({ digest }) => digest).join(separator),
    states,
  };
}

/** The same for what is known by its state alone, such as folders. */
export function packStates(states: ReadonlyMap<string, FileState>): StandingTable {
  return packStanding(new Map(Array.from(states, ([place, state]) => [place, { digest: '', state }])));
}

/** The places of a table, in its order. */
export function placesOf({ places }: StandingTable): string[] {
  return places === '' ? [] : places.split(separator);
}

/** The digests of a table, in the order of its places. */
export function digestsOf({ digests }: StandingTable): string[] {
  return digests.split(separator);
}

/** The files as they were packed, in their order. */
export function unpackStanding(table: StandingTable): Map<string, Standing> {
  const { states } = table;
  const all = digestsOf(table);
  return new Map(
    placesOf(table).map((place, index) => {
      const [size = NaN, ctimeMs = NaN, ino = NaN] = states.subarray(3 * index, 3 * index + 3);
      return [place, { digest: all[index] ?? '', state: { size, ctimeMs, ino } }];
    }),
  );
}
