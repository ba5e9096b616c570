import { getCollection } from 'astro:content';
import { toAppEntry, type AppEntry } from '../../content/model/app-entry.ts';
import { once } from './once.ts';

/** What it takes to run each product, by the product's id. */
export const appEntries: () => Promise<ReadonlyMap<string, AppEntry>> = once(async () => {
  const curated = new Map((await getCollection('apps')).map(({ data }) => [data.product, data]));
  const runs = await getCollection('runs');
  return new Map(runs.map(({ data }) => [data.product, toAppEntry(data, curated.get(data.product))]));
});
