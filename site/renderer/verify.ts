import { digestOfLeaf, isAsSeen } from '../reads/files.ts';
import { digestOfPart, nodeOf } from '../reads/once.ts';
import type { Places, Record } from './record.ts';

/** Tells whether what was read for the last rendering is the same now. */
export interface Verifier {
  areSame(reads: Places): Promise<boolean>;
  /** Whether all that was read is the same by the files that it comes from, and no value has to be made to tell. */
  comeFromSame(reads: Places): boolean;
}

const answers = { unknown: 0, same: 1, other: 2 };

/**
 * A file is the same by its digest. A part of a value is the same where all that the value was made from is, without
 * making it; otherwise the value is made now, and its part may still be the same. `load` makes all values known.
 */
export function createVerifier({ names, digests, seen, values }: Record, load: () => Promise<void>): Verifier {
  const byFiles = new Uint8Array(names.length);
  const nodesByFiles = new Map<string, boolean>();
  const nodes = new Map<string, Promise<boolean>>();
  const parts = new Map<number, Promise<boolean>>();

  function comeFromSame(reads: Places): boolean {
    for (const read of reads) if (!comesFromSame(read)) return false;
    return true;
  }

  function comesFromSame(read: number): boolean {
    if (byFiles[read] === answers.unknown) byFiles[read] = lookAtFiles(read) ? answers.same : answers.other;
    return byFiles[read] === answers.same;
  }

  function lookAtFiles(read: number): boolean {
    const name = names[read] ?? '';
    const node = nodeOf(name);
    if (node !== undefined) return nodeComesFromSame(node);
    const digest = digests[read] ?? '';
    return isAsSeen(name, digest, seen.subarray(3 * read, 3 * read + 3)) || digestOfLeaf(name) === digest;
  }

  function nodeComesFromSame(node: string): boolean {
    const known = nodesByFiles.get(node);
    if (known !== undefined) return known;
    const madeFrom = values.get(node);
    const isSame = madeFrom !== undefined && comeFromSame(madeFrom);
    nodesByFiles.set(node, isSame);
    return isSame;
  }

  async function areSame(reads: Places): Promise<boolean> {
    for (const read of reads) if (!comesFromSame(read) && !(await isSamePart(read))) return false;
    return true;
  }

  function isSamePart(read: number): Promise<boolean> {
    const known = parts.get(read) ?? lookAtPart(read);
    parts.set(read, known);
    return known;
  }

  async function lookAtPart(read: number): Promise<boolean> {
    const name = names[read] ?? '';
    const node = nodeOf(name);
    if (node === undefined) return false;
    if (await isSameNode(node)) return true;
    await load();
    return (await digestOfPart(name)) === digests[read];
  }

  function isSameNode(node: string): Promise<boolean> {
    const madeFrom = values.get(node);
    const known = nodes.get(node) ?? (madeFrom ? areSame(madeFrom) : Promise.resolve(false));
    nodes.set(node, known);
    return known;
  }

  return { areSame, comeFromSame };
}
