import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { digestOf } from '../build/digest.ts';
import { writeWhole } from '../write-whole.ts';
import type { FileState } from './file-state.ts';

/** What was concluded of a file. */
export interface Remembered {
  /** Of its bytes. */
  digest: string;
  state: FileState;
  /** What else it was judged by. */
  besides: string;
  conclusion: unknown;
}

/** Tables of equal length: a map of a hundred thousand small objects would take a second to read. */
const Stored = z.strictObject({
  code: z.string(),
  /** Joined by a character that no path holds. */
  places: z.string(),
  digests: z.string(),
  besides: z.string(),
  /** Size, ctime and inode of each. */
  states: z.instanceof(Float64Array),
  /** Those that say more than that the file is sound. */
  conclusions: z.map(z.string(), z.unknown()),
});

const separator = '\0';
const digestLength = 22;

/** Reads what was remembered by the same code; nothing where the file is missing, torn, or of another form. */
export async function readRemembered(file: string, code: string): Promise<Map<string, Remembered>> {
  const stored = await readFile(file)
    .then(unpack)
    .catch(() => undefined);
  if (stored?.code !== code || stored.places === '') return new Map();
  const { states, conclusions } = stored;
  const [digests, besides] = [stored.digests.split(separator), stored.besides.split(separator)];
  const all = new Map<string, Remembered>();
  stored.places.split(separator).forEach((place, index) => {
    const [size = NaN, ctimeMs = NaN, ino = NaN] = [states[3 * index], states[3 * index + 1], states[3 * index + 2]];
    all.set(place, {
      digest: digests[index] ?? '',
      state: { size, ctimeMs, ino },
      besides: besides[index] ?? '',
      conclusion: conclusions.get(place),
    });
  });
  return all;
}

/** Whole or not at all, and with a digest at its head. */
export async function writeRemembered(file: string, code: string, all: ReadonlyMap<string, Remembered>): Promise<void> {
  const values = [...all.values()];
  const stored: z.input<typeof Stored> = {
    code,
    places: [...all.keys()].join(separator),
    digests: values.map(({ digest }) => digest).join(separator),
    besides: values.map(({ besides }) => besides).join(separator),
    states: new Float64Array(values.flatMap(({ state: { size, ctimeMs, ino } }) => [size, ctimeMs, ino])),
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
