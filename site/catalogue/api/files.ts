import { z } from 'zod';
import { once } from '../../reads/once.ts';
import { portfolio } from '../portfolio.ts';
import { figures } from './figures.ts';
import { pagesOf } from './pages-of-list.ts';
import { resources, type Resource } from './resources.ts';
import * as schema from './schemas.ts';
import { toDetail } from './to-api.ts';

/** The entries of a list of the public data. */
export const itemsOf: (list: string) => Promise<readonly object[]> = once(
  'apiItems',
  async (list) => (await resources.find(({ name }) => name === list)?.list()) ?? [],
);

/** The path of every JSON file of the public data below /api/v1/; the schema of each is in {@link schemas}. */
export async function apiPaths(): Promise<string[]> {
  const { solutions } = await portfolio();
  const lists = await Promise.all(resources.map(async ({ name }) => pagesOf(name, await itemsOf(name))));
  return [
    ...lists.flat().map(({ path }) => path),
    ...solutions.map(({ id }) => `products/${id}.json`),
    'figures.json',
    ...[...schemas.keys()].map((name) => `schemas/${name}.json`),
  ];
}

/** What stands in the file of that path. */
export async function makeApiFile(path: string): Promise<object | undefined> {
  if (path === 'figures.json') return figures();
  const [folder, name = ''] = path.replace(/\.json$/, '').split('/');
  if (folder === 'schemas') return toJsonSchema(schemas.get(name) ?? z.never());
  const solution = folder === 'products' ? (await portfolio()).byId.get(name) : undefined;
  if (solution) return toDetail(solution);
  const list = resources.find(({ name }) => name === folder)?.name;
  return list && pagesOf(list, await itemsOf(list)).find((page) => page.path === path)?.content;
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
