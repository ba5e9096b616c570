import { getCollection } from 'astro:content';
import { toAppEntry, toUnreadRun, type AppEntry } from '../../content/model/app-entry.ts';
import { once } from './once.ts';

/** What it takes to run each product, by the product's id. */
export const appEntries: () => Promise<ReadonlyMap<string, AppEntry>> = once(async () => {
  const curated = new Map((await getCollection('apps')).map(({ data }) => [data.product, data]));
  const runs = new Map((await getCollection('runs')).map(({ data }) => [data.product, data]));
  const products = await getCollection('products');
  return new Map(
    products.map(({ id, data }) => [
      id,
      toAppEntry(runs.get(id) ?? toUnreadRun(id, data.sources.length), curated.get(id)),
    ]),
  );
});

/** The same of earlier versions, newest first, judged by what people say today. */
export const earlierEntries: () => Promise<ReadonlyMap<string, AppEntry[]>> = once(async () => {
  const entries = await appEntries();
  return new Map(
    (await getCollection('appHistory')).map(({ id, data }) => [
      id,
      data.earlier.map((facts) => toAppEntry(facts, entries.get(id)?.curated)),
    ]),
  );
});

/** What the templates say of a product's variables, by the product's id. */
export const runTexts: () => Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> = once(
  async () => new Map((await getCollection('runTexts')).map(({ data }) => [data.product, data.meanings])),
);
