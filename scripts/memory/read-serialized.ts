import { readFile } from 'node:fs/promises';
import { deserialize } from 'node:v8';
import type { z } from 'zod';

/** What V8 has serialised into a file; undefined where it is missing, torn or of another form: nothing is known then. */
export async function readSerialized<Value>(file: string, form: z.ZodType<Value>): Promise<Value | undefined> {
  try {
    return form.safeParse(deserialize(await readFile(file))).data;
  } catch {
    return undefined;
  }
}
