import { AsyncLocalStorage } from 'node:async_hooks';

/** Names of what was read: files, folders, the day, and parts of values that were made from them. */
export type Reads = Set<string>;

const current = new AsyncLocalStorage<Reads>();

/** What modules read while they are loaded: every page depends on it. */
export const readAtLoad: Reads = new Set();

/** Remembers that something was read, for the page or the value that is being made. */
export function noteRead(name: string): void {
  (current.getStore() ?? readAtLoad).add(name);
}

/** Makes something, and remembers everything it reads, also what it reads later. */
export function noteReads<Made>(reads: Reads, make: () => Made): Made {
  return current.run(reads, make);
}
