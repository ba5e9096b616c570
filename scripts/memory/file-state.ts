import { readFileSync, statSync } from 'node:fs';

/** How the file system tells of a file: when any of it differs, the file may be another. */
export interface FileState {
  /** In bytes. */
  size: number;
  /** Milliseconds since 1970, with fractions. NaN where the file could change again without a later time. */
  ctimeMs: number;
  ino: number;
}

/** A file that has been read, and how the file system told of it before. */
export interface ReadFile {
  bytes: Buffer;
  state: FileState;
}

/** Whether something changed so late before it was looked at that it could change again without a later time. */
export function isRecent(ctimeMs: number, looked = Date.now()): boolean {
  return looked - ctimeMs < tickOf(ctimeMs);
}

/** How far a clock may stand that told this time: a few milliseconds, or up to two seconds where it tells whole ones. */
function tickOf(time: number): number {
  return time % 1_000 === 0 ? 2_000 : 50;
}

/** Undefined where there is no file. A link is followed. */
export function stateOf(file: string): FileState | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? { size: stats.size, ctimeMs: stats.ctimeMs, ino: stats.ino } : undefined;
}

/** Never true of a file that was read right after it changed: as in Git, its state says nothing then. */
export function isSame(one: FileState, other: FileState): boolean {
  return one.ctimeMs === other.ctimeMs && one.size === other.size && one.ino === other.ino;
}

/** Reads a file; throws as `readFileSync` does. */
export function readWithState(file: string): ReadFile {
  const state = stateOf(file) ?? { size: 0, ctimeMs: NaN, ino: 0 };
  // Before it is read: what changes after counts at the next time.
  const changedNow = isRecent(state.ctimeMs);
  return { bytes: readFileSync(file), state: changedNow ? { ...state, ctimeMs: NaN } : state };
}
