import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { digestOf } from '../build/digest.ts';
import { writeWhole } from '../write-whole.ts';
import { packStanding, separator, StandingTable, unpackStanding, type Standing } from './standing.ts';

/** What was concluded of a file. */
export interface Remembered extends Standing {
  /** What else it was judged by. */
  besides: string;
  conclusion: unknown;
}

const Stored = z.strictObject({
  code: z.string(),
  files: StandingTable,
  besides: z.string(),
  /** Those that say more than that the file is sound. */
  conclusions: z.map(z.string(), z.unknown()),
});

const digestLength = 22;

/** Reads what was remembered by the same code; nothing where the file is missing, torn, or of another form. */
export async function readRemembered(file: string, code: string): Promise<Map<string, Remembered>> {
  const stored = await readFile(file)
    .then(unpack)
    .catch(() => undefined);
  if (stored?.code !== code) return new Map();
  const besides = stored.besides.split(separator);
  return new Map(
    Array.from(unpackStanding(stored.files), ([place, standing], index) => [
      place,
      { ...standing, besides: besides[index] ?? '', conclusion: stored.conclusions.get(place) },
    ]),
  );
}

/** Whole or not at all, and with a digest at its head. */
export async function writeRemembered(file: string, code: string, all: ReadonlyMap<string, Remembered>): Promise<void> {
  const stored: z.input<typeof Stored> = {
    code,
    files: packStanding(all),
    besides: Array.from(all.values(), ({ besides }) => besides).join(separator),
    conclusions: new Map(
      [...all].flatMap(([place, { conclusion }]) => (conclusion === undefined ? [] : [[place, conclusion] as const])),
    ),
  };
  const bytes = serialize(stored);
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, Buffer.concat([Buffer.from(digestOf(bytes)), bytes]));
}

function unpack(bytes: Buffer): z.output<typeof Stored> | undefined {
  const stored = bytes.subarray(digestLength);
  if (digestOf(stored) !== bytes.toString('latin1', 0, digestLength)) return undefined;
  return Stored.safeParse(deserialize(stored)).data;
}
