import path from 'node:path';
import type { RunFinding } from '../../content/model/run-finding.ts';

/** A finding before it is known of which source it is. */
export type Found = Omit<RunFinding, 'source'>;

/** The files of one repository that were read, and the way to say what is wrong with them. */
export interface Reading {
  /** Text of a file; undefined where it is not there or was not read. */
  text: (file: string) => string | undefined;
  has: (file: string) => boolean;
  report: (found: Found) => void;
}

/** A path as a file of the repository names another one; null where it leads out of the repository. */
export function resolveWithin(from: string, relative: string): string | null {
  if (relative.startsWith('/') || relative.startsWith('~') || /[\\\0]|^[a-z][a-z0-9+.-]*:/i.test(relative)) return null;
  const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(from), relative));
  return resolved === '..' || resolved.startsWith('../') ? null : resolved.replace(/\/$/, '');
}
