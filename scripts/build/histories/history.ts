import path from 'node:path';
import type { z } from 'zod';
import type { OwnVersion } from '../../forges/own-versions.ts';

/** A state of a file of a product that a commit of the catalogue recorded. */
export interface Committed<State> {
  commit: string;
  /** ISO 8601, UTC. */
  date: string;
  value: State;
}

/** What a history is made from. */
export interface Past {
  /**
   * The committed states of one file, oldest first. One that an earlier form of the schema wrote is left out: what it
   * meant can no longer be told.
   */
  of<State>(file: string, schema: z.ZodType<State>): Committed<State>[];
  /** The text of the file whose present state counts, where there is one. */
  present: string | undefined;
}

/** A file that a build writes beside a product's facts: what the catalogue's own commits say of it. */
export interface History {
  file: string;
  /** Whose committed states it is made from; where there is none of the first, there is no history. */
  from: readonly [string, ...string[]];
  /** A file whose present state counts as well. */
  present?: string;
  /** The text of the file. */
  write(past: Past): string;
}

/** Reads the states of one product's files from their bytes by the ids of their blobs. */
export function toPast(
  versions: readonly OwnVersion[],
  blobs: ReadonlyMap<string, Buffer>,
  present: string | undefined,
): Past {
  return {
    present,
    of: (file, schema) =>
      versions
        .filter((version) => path.posix.basename(version.path) === file)
        .flatMap(({ commit, date, blob }) => {
          const parsed = schema.safeParse(parseJson(blobs.get(blob)?.toString('utf8')));
          return parsed.success ? [{ commit, date, value: parsed.data }] : [];
        }),
  };
}

function parseJson(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
