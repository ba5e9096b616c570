import { hash } from 'node:crypto';
import path from 'node:path';
import type { Folders } from '../content/folders.ts';

/** Where builds into a folder keep what they know, without an ending; by its place beside the cache, so that both can move together. */
export function statePlace({ cache, out }: Folders): string {
  return path.join(cache, 'builds', hash('sha256', path.relative(cache, out)).slice(0, 16));
}
