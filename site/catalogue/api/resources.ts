import { getCollection } from 'astro:content';
import { z } from 'zod';
import { portfolio } from '../portfolio.ts';
import * as schema from './schemas.ts';
import { toApi, toDetail, toRelease } from './to-api.ts';

/** One list of the public data: `/api/v1/<name>.json`, in pages of 1,000, and as CSV. */
export interface Resource {
  name: string;
  description: string;
  item: z.ZodObject;
  list(): Promise<object[]>;
}

/** Everything that can be had as data. One more is a line here, with its schema. */
export const resources: readonly Resource[] = [
  {
    name: 'products',
    description: 'All solutions',
    item: schema.ApiProduct,
    list: async () => (await portfolio()).solutions.map(toApi),
  },
  {
    name: 'releases',
    description: 'All releases of all solutions, by solution, newest first',
    item: schema.ApiRelease,
    list: async () => (await portfolio()).solutions.flatMap(toRelease),
  },
  {
    name: 'vendors',
    description: 'Companies that develop, run or support solutions',
    item: schema.ApiVendor,
    list: async () => {
      const { solutions } = await portfolio();
      return (await getCollection('vendors')).map(({ id, data: { name, website = null } }) => ({
        ...{ id, name, website },
        products: solutions.filter(({ vendors }) => vendors.some((vendor) => vendor.id === id)).map(({ id }) => id),
      }));
    },
  },
  {
    name: 'organisations',
    description: 'Public bodies, networks and partners',
    item: schema.ApiOrganisation,
    list: async () =>
      (await getCollection('organisations')).map(({ id, data: { name, kind, code = null, region = null } }) => ({
        ...{ id, name, kind, code, region },
      })),
  },
  {
    name: 'usage',
    description: 'Who uses what, each with its source',
    item: schema.ApiUsage,
    list: async () =>
      (await getCollection('usage')).map(({ data: { organisation, product, status, since = null, source, date } }) => ({
        ...{ organisation, product, status, since, source, date },
      })),
  },
  {
    name: 'figures',
    description: 'Published figures of how many use a solution',
    item: schema.ApiFigure,
    list: async () =>
      (await portfolio()).solutions.flatMap(({ id, product }) =>
        product.adoption.map(({ count, atLeast, of = null, unit, source = null, date = null }) => ({
          ...{ product: id, count, atLeast, of, unit, source, date },
        })),
      ),
  },
];

/** A file of the public data: its path below /api/v1/, its form and what is in it. */
export interface ApiFile {
  path: string;
  schema: z.ZodType;
  description: string;
  make(): unknown;
}

/** Entries of one file. */
const page = 1_000;

/** Every JSON file of the public data, each with the schema that it keeps. */
export async function apiFiles(): Promise<ApiFile[]> {
  const { solutions } = await portfolio();
  const lists = await Promise.all(
    resources.map(async (resource): Promise<ApiFile[]> => {
      const items = await resource.list();
      const pages = Math.max(1, Math.ceil(items.length / page));
      return Array.from({ length: pages }, (_, index) => ({
        path: pathOf(resource.name, index),
        schema: listOf(resource),
        description: resource.description,
        make: () => ({
          total: items.length,
          next: index + 1 < pages ? `/api/v1/${pathOf(resource.name, index + 1)}` : null,
          [resource.name]: items.slice(index * page, (index + 1) * page),
        }),
      }));
    }),
  );
  const details = solutions.map((solution) => ({
    path: `products/${solution.id}.json`,
    schema: schema.ApiProductDetail,
    description: `${solution.product.name} by itself`,
    make: () => toDetail(solution),
  }));
  return [...lists.flat(), ...details];
}

/** The form of one page of a list. */
export function listOf({ name, item }: Resource): z.ZodType {
  return z.object({
    total: z.int().nonnegative().describe('Entries in all pages together'),
    next: z.string().nullable().describe('Path of the next page; null on the last'),
    [name]: z.array(item),
  });
}

function pathOf(name: string, index: number): string {
  return index === 0 ? `${name}.json` : `${name}/page-${index + 1}.json`;
}
