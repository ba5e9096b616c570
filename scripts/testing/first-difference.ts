import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../harvest/state.ts';

/** The first file that is not the same in both folders, with the place where it begins to differ. */
export function firstDifference(one: string, other: string): string | undefined {
  const [files, others] = [listFiles(one), listFiles(other)];
  const lonely = files.find((file) => !others.includes(file)) ?? others.find((file) => !files.includes(file));
  if (lonely !== undefined) return `${lonely} is only in one of them`;
  for (const file of files) {
    const [a, b] = [readFileSync(path.join(one, file)), readFileSync(path.join(other, file))];
    if (a.equals(b)) continue;
    const place = a.findIndex((byte, index) => byte !== b[index]);
    const around = (bytes: Buffer) => bytes.subarray(Math.max(0, place - 80), place + 80).toString();
    return `${file} differs at ${place}:\n${around(a)}\n---\n${around(b)}`;
  }
  return undefined;
}
