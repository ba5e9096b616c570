import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { readOwnVersions } from '../forges/own-versions.ts';

/** What the catalogue's own commits hold of one file of a product. */
export interface CommittedStates<State> {
  product: string;
  /** Oldest first. */
  states: { commit: string; date: string; value: State }[];
}

/**
 * The committed states of one file of each product that is still there. A state that an earlier form of the schema
 * wrote is left out: what it meant can no longer be told.
 */
export async function readCommittedStates<State>(
  harvested: string,
  file: string,
  schema: z.ZodType<State>,
): Promise<CommittedStates<State>[]> {
  const versions = await readOwnVersions(harvested, `*/${file}`);
  const present = new Set(await readdir(harvested).catch(() => []));
  const byProduct = Map.groupBy(versions, ({ path: where }) => path.posix.dirname(where));
  return [...byProduct]
    .filter(([product]) => present.has(product))
    .map(([product, of]) => ({
      product,
      states: of.flatMap(({ commit, date, content }) => {
        const parsed = schema.safeParse(parseJson(content.toString('utf8')));
        return parsed.success ? [{ commit, date, value: parsed.data }] : [];
      }),
    }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
