import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Facts } from '../../content/model/facts.ts';
import { ProductNotes } from '../../content/model/release-notes.ts';
import { fieldName } from '../content/parse-yaml.ts';
import type { Problem } from '../content/problem.ts';
import { extracted } from '../harvest/extracted.ts';
import type { Memory } from '../memory/memory.ts';
import type { Check } from './check.ts';

/** Every committed file of a product's harvested folder, with its schema. */
const files: ReadonlyArray<{ name: string; schema: z.ZodType }> = [
  { name: 'facts', schema: Facts },
  { name: 'releases', schema: ProductNotes },
  ...Object.values(extracted),
];

export const soundFacts: Check = {
  rule: 'Harvested facts fit their schema and belong to a product.',
  async find({ content, folder, memory }) {
    const harvested = path.join(folder, 'harvested');
    const ids = (await readdir(harvested, { withFileTypes: true }).catch(() => []))
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name);
    const problems = ids.flatMap((id) => files.flatMap(({ name, schema }) => problemsOf(memory, id, name, schema)));
    const known = new Set(content.products.map((product) => product.id));
    const orphans = ids
      .filter((id) => !known.has(id))
      .map((id) => ({
        file: path.join(harvested, id),
        field: '',
        what: `There are harvested facts of "${id}", but no product of that id.`,
        fix: `Remove the folder, or bring back products/${id}.yml.`,
      }));
    return [...problems, ...orphans];
  },
};

/** What was sound in an earlier check is not parsed again. */
function problemsOf(memory: Memory, id: string, name: string, schema: z.ZodType): Problem[] {
  const place = `harvested/${id}/${name}.json`;
  if (memory.recall(place)) return [];
  if (!memory.has(place)) return [];
  const read = memory.read(place);
  const problems = judge(path.join(memory.folder, place), read.bytes.toString('utf8'), schema, id);
  if (problems.length === 0) memory.remember(place, read);
  return problems;
}

function judge(file: string, text: string, schema: z.ZodType, id: string): Problem[] {
  const fix = `Run "npm run harvest -- ${id} --force"; the file is written by the harvest alone.`;
  try {
    const value: unknown = JSON.parse(text);
    const parsed = schema.safeParse(value);
    if (!parsed.success)
      return parsed.error.issues.map((issue) => ({ file, field: fieldName(issue.path), what: issue.message, fix }));
    const product = z.object({ product: z.string() }).safeParse(value).data?.product ?? id;
    return product === id
      ? []
      : [{ file, field: 'product', what: `The facts are of "${product}", not of "${id}".`, fix }];
  } catch (error) {
    return [
      { file, field: '', what: `The file is not JSON: ${error instanceof Error ? error.message : String(error)}`, fix },
    ];
  }
}
