import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';

/** What was read stands once in a table; the numbers are places in it. Not looked at one by one: there are millions. */
const Reads = z.custom<number[]>((value) => Array.isArray(value));

/** A page of the last rendering. */
const Page = z.strictObject({
  file: z.string(),
  digest: z.string(),
  reads: Reads,
  listed: z.strictObject({ modified: z.string().optional() }).optional(),
});

/** What the last rendering was made from. */
const Record = z.strictObject({
  names: z.array(z.string()),
  digests: z.array(z.string()),
  /** How the file system told of each name that is a file, in threes; of anything else, zeros. */
  seen: z.instanceof(Float64Array),
  /** What modules read when they were loaded: every page depends on it. */
  atLoad: Reads,
  /** Values that were made on the way. */
  values: z.record(z.string(), Reads),
  /** The paths of each route, and the pages by their paths. */
  routes: z.record(z.string(), z.array(z.string())),
  pages: z.record(z.string(), Page),
});
export type Record = z.output<typeof Record>;
export type RecordedPage = z.output<typeof Page>;

/** Reads a record; one of another form counts as none. */
export function readRecord(bytes: Uint8Array): Record | undefined {
  try {
    return Record.safeParse(deserialize(bytes)).data;
  } catch {
    return undefined;
  }
}

/** A record as {@link readRecord} reads it. */
export function packRecord(record: Record): Uint8Array<ArrayBuffer> {
  return serialize(record);
}
