import { createHash } from 'node:crypto';
import { ConfigurationError } from '../content/folders.ts';

/** One part of the portfolio out of several: `--shard 2/5`. */
export interface Shard {
  index: number;
  of: number;
}

/** Reads `2/5`. */
export function parseShard(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [index, of] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || index < 1 || index > of) {
    throw new ConfigurationError(
      `--shard ${text} is not of the form 1/4: the number of the part, a slash, and how many parts there are.`,
    );
  }
  return { index, of };
}

/** Whether a product belongs to the part. By a hash of its id, so that a new product moves no other. */
export function isInShard(id: string, { index, of }: Shard): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE() % of === index - 1;
}
