import { z } from 'zod';
import { portfolio } from '../portfolio.ts';
import { figures } from './figures.ts';
import { resources, type Resource } from './resources.ts';
import * as schema from './schemas.ts';
import { toDetail } from './to-api.ts';

/** A file of the public data: its path below /api/v1/, and what is in it. */
export interface ApiFile {
  path: string;
  make(): unknown;
}

/** Entries of one file. */
const page = 1_000;

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

/** A list in files of at most 1,000 entries, each leading to the next. */
export function pagesOf({ name }: Pick<Resource, 'name'>, items: readonly object[]): ApiFile[] {
  const pages = Math.max(1, Math.ceil(items.length / page));
  const pathOf = (index: number) => (index === 0 ? `${name}.json` : `${name}/page-${index + 1}.json`);
  return Array.from({ length: pages }, (_, index) => ({
    path: pathOf(index),
    make: () => ({
      total: items.length,
      next: index + 1 < pages ? `/api/v1/${pathOf(index + 1)}` : null,
      [name]: items.slice(index * page, (index + 1) * page),
    }),
  }));
}

function listOf({ name, item }: Resource): z.ZodType {
  return z.object({
    total: z.int().nonnegative().describe('Entries in all pages together'),
    next: z.string().nullable().describe('Path of the next page; null on the last'),
    [name]: z.array(item),
  });
}
