import type { z } from 'zod';
import type { Memory } from '../memory/memory.ts';
import { linesOf, parseYaml, type LineOf, type Parsed, type Sound } from './parse-yaml.ts';

/**
 * Reads a curated YAML file by its schema. The data that it held when it was sound is remembered and judged by the
 * schema each time; text is parsed where that is not known, where a fault is to be told, or the line of one.
 *
 * @param place Below the folder of the memory. @param file As a person would type it. Throws where there is no file.
 */
export function readRecord<T>(
  memory: Memory,
  place: string,
  file: string,
  schema: z.ZodType<T>,
  standIn?: object,
): Sound<T> | Exclude<Parsed<T>, Sound<T>> {
  const known = memory.recall(place);
  const judged = known && schema.safeParse(known.conclusion ?? {});
  if (judged?.success) return { value: judged.data, lineOf: laterLineOf(() => textOf(memory.read(place))) };
  const read = memory.read(place);
  const parsed = parseYaml(file, textOf(read), schema, standIn);
  if ('value' in parsed) memory.remember(place, read, parsed.data);
  return parsed;
}

function laterLineOf(read: () => string): LineOf {
  let lineOf: LineOf | undefined;
  return (field) => (lineOf ??= linesOf(read()))(field);
}

function textOf({ bytes }: { bytes: Buffer }): string {
  return bytes.toString('utf8');
}
