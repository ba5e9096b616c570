import { getCollection } from 'astro:content';
import { once } from './once.ts';
import { joinSolutions, type Solution } from './solution.ts';

/** All solutions, read and joined once for the whole build. */
export interface Portfolio {
  solutions: Solution[];
  byId: Map<string, Solution>;
}

/** The whole catalogue as the pages see it. */
export const portfolio: () => Promise<Portfolio> = once(async () => {
  const documents = await getCollection('documents');
  const solutions = joinSolutions({
    products: byId(await getCollection('products')),
    areas: byId(await getCollection('areas')),
    vendors: byId(await getCollection('vendors')),
    facts: byId(await getCollection('facts')),
    stale: byId(await getCollection('stale')),
    notes: byId(await getCollection('notes')),
    documents: documents.map((entry) => entry.data),
  });
  return { solutions, byId: new Map(solutions.map((solution) => [solution.id, solution])) };
});

/** Curated prose of all languages, in its order. */
export const curatedPages = once(async () =>
  (await getCollection('pages')).toSorted((a, b) => a.data.order - b.data.order),
);

function byId<Data>(entries: readonly { id: string; data: Data }[]): Map<string, Data> {
  return new Map(entries.map(({ id, data }) => [id, data]));
}
