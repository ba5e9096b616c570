import { z } from 'zod';
import { portfolio } from '../portfolio.ts';
import { figures } from './figures.ts';
import { pagesOf, type ApiFile } from './pages-of-list.ts';
import { resources, type Resource } from './resources.ts';
import * as schema from './schemas.ts';
import { toDetail } from './to-api.ts';

/** Every JSON file of the public data; the schema of each is in {@link schemas}. */
export async function apiFiles(): Promise<ApiFile[]> {
  const { solutions } = await portfolio();
  const lists = await Promise.all(resources.map(async (resource) => pagesOf(resource, await resource.list())));
  return [
    ...lists.flat(),
    ...solutions.map((solution) => ({ path: `products/${solution.id}.json`, make: () => toDetail(solution) })),
    { path: 'figures.json', make: figures },
    ...[...schemas].map(([name, form]) => ({ path: `schemas/${name}.json`, make: () => toJsonSchema(form) })),
  ];
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
