import { getCollection } from 'astro:content';
import { entity } from '../reads/entity.ts';
import { once } from '../reads/once.ts';
import { documentsOf, records } from './records.ts';
import { kinOf, type Kin } from './relations.ts';
import { findTexts, holdsTexts, type ReleaseTexts } from './release-texts.ts';
import { solutionParts, sortSolutions, type Solution } from './solution.ts';

/** All solutions, joined once for the whole build. */
export interface Portfolio extends Kin {
  solutions: Solution[];
}

/** A solution by its id, joined part by part as it is read. */
export const solution = entity<Omit<Solution, 'id'>>('solution', solutionParts({ ...records, documentsOf }), [
  'outline',
]);

/** The whole catalogue as the pages see it. */
export const portfolio: () => Promise<Portfolio> = once('portfolio', () => {
  const solutions = sortSolutions(records.products.ids().map(solution));
  return Promise.resolve({ solutions, ...kinOf(solutions) });
});

/** What is written about the releases of a product, by the addresses of their notes. */
export const releaseTexts: (product: string) => ReadonlyMap<string, ReleaseTexts> = once('releaseTexts', (product) =>
  findTexts(solution(product).noted, documentsOf(product, holdsTexts)),
);

/** Curated prose of all languages, in its order. */
export const curatedPages = once('curatedPages', async () =>
  (await getCollection('pages')).toSorted((a, b) => a.data.order - b.data.order),
);
