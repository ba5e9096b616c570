import { digestOfLeaf, isAsSeen } from '../reads/files.ts';
import { digestOfPart, nodeOf } from '../reads/once.ts';
import type { Places, Record } from './record.ts';

/** Tells whether what was read for the last rendering is the same now. */
export interface Verifier {
  areSame(reads: Places): Promise<boolean>;
}

/**
 * A file is the same by its digest. A part of a value is the same where all that the value was made from is, without
 * making it; otherwise the value is made now, and its part may still be the same. `load` makes all values known.
 */
export function createVerifier({ names, digests, seen, values }: Record, load: () => Promise<void>): Verifier {
  const known: (boolean | undefined)[] = [];
  async function areSame(reads: Places): Promise<boolean> {
    for (const read of reads) {
      const same = known[read] ?? (await isSame(read));
      known[read] = same;
      if (!same) return false;
    }
    return true;
  }
  async function isSame(read: number): Promise<boolean> {
    const name = names[read] ?? '';
    const node = nodeOf(name);
    if (node === undefined) {
      const digest = digests[read] ?? '';
      return isAsSeen(name, digest, seen.subarray(3 * read, 3 * read + 3)) || digestOfLeaf(name) === digest;
    }
    const madeFrom = values.get(node);
    if (madeFrom && (await areSame(madeFrom))) return true;
    await load();
    return (await digestOfPart(name)) === digests[read];
  }
  return { areSame };
}
