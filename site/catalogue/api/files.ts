import { z } from 'zod';
import { portfolio } from '../portfolio.ts';
import { figures } from './figures.ts';
import { pageOf, pathsOf } from './pages-of-list.ts';
import { resources, type Resource } from './resources.ts';
import * as schema from './schemas.ts';
import { toDetail } from './to-api.ts';
import { countEntries, entriesOf } from './written.ts';

/** The path of every JSON file of the public data below /api/v1/; the schema of each is in {@link schemas}. */
export async function apiPaths(): Promise<string[]> {
  const { solutions } = await portfolio();
  const lists = await Promise.all(resources.map(async ({ name }) => pathsOf(name, await countEntries(name))));
  return [
    ...lists.flat(),
    ...solutions.map(({ id }) => `products/${id}.json`),
    'figures.json',
    ...[...schemas.keys()].map((name) => `schemas/${name}.json`),
  ];
}

/** What stands in the file of that path. */
export async function makeApiFile(path: string): Promise<string | undefined> {
  if (path === 'figures.json') return toJson(await figures());
  const [folder = '', name = ''] = path.replace(/\.json$/, '').split('/');
  if (folder === 'schemas') return toJson(toJsonSchema(schemas.get(name) ?? z.never()));
  const solution = folder === 'products' ? (await portfolio()).byId.get(name) : undefined;
  if (solution) return toJson(toDetail(solution));
  return pageOf(folder, await entriesOf(folder), path);
}

function toJson(content: object): string {
  return JSON.stringify(content, null, 1);
}

/** The form of every file, by the name of its JSON Schema. */
export const schemas: ReadonlyMap<string, z.ZodType> = new Map([
  ...resources.map((resource): [string, z.ZodType] => [resource.name, listOf(resource)]),
  ['product', schema.ApiProductDetail],
  ['figures', schema.ApiFigures],
]);

/** A form as JSON Schema (https://json-schema.org/draft/2020-12). */
export function toJsonSchema(form: z.ZodType): object {
  return z.toJSONSchema(form, { target: 'draft-2020-12', io: 'output' });
}

function listOf({ name, item }: Resource): z.ZodType {
  return z.object({
    total: z.int().nonnegative().describe('Entries in all pages together'),
    next: z.string().nullable().describe('Path of the next page; null on the last'),
    [name]: z.array(item),
  });
}
