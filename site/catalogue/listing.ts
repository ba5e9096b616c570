import { facetLabels } from '../i18n/facet-labels.ts';
import { community } from './community.ts';
import { countFacets, offeredValues, toFilterable, type Choice, type Facet } from './facets.ts';
import { writeAnswers, type Answers, type Filterable } from './filter.ts';
import { once } from '../reads/once.ts';
import { portfolio } from './portfolio.ts';
import type { Solution } from './solution.ts';
import type { Use } from './uses.ts';

/** A solution with what lists tell of it. */
export interface Listed {
  solution: Solution;
  /** Who uses it, with those who have stopped. */
  uses: readonly Pick<Use, 'organisation' | 'status'>[];
  /** Numbers of the municipal tasks it serves, by its own record and by OS2kitos. */
  kle: readonly string[];
  /** The regions of those that use it now. */
  regions: readonly string[];
  /** The latest day on which a repository of the portfolio was read; undefined where none has been. */
  today: string | undefined;
}

/** An entry of the list, and what the filter knows of it. */
export interface Item extends Listed {
  filterable: Filterable;
}

/** How many solutions stand on one page of a list, so that it comes in two round trips. */
export const productsPerPage = 120;

/** An entry as an element of a page tells of it to the script: its answers among those that are offered. */
export interface ListedItem extends Omit<Item, 'today'> {
  answers: string;
}

/** The portfolio as the list of a language shows it. */
export interface Listing {
  items: ListedItem[];
  /** The same by the ids of their solutions: a page that shows some of them depends on no other. */
  byId: ReadonlyMap<string, ListedItem>;
  facets: Facet[];
  /** What a list offers of the facets, without counts: those change with many a release, and it with few. */
  choices: Choice[];
  /** How many solutions have each value, by the names of the facets. */
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** The list of solutions, the same in all languages. */
export const listed: () => Promise<Item[]> = once('listed', async () => {
  const { solutions } = await portfolio();
  const { usesOf, members, imported } = await community();
  const today = lastReading(solutions);
  const regionOf = new Map(members.map(({ id, region }) => [id, region?.id]));
  return solutions.map((solution) => {
    const uses = usesOf.get(solution.id) ?? [];
    const users = uses.filter(({ status }) => status !== 'stopped');
    const regions = users.flatMap(({ organisation }) => regionOf.get(organisation) ?? []);
    const kle = [...solution.product.kle.map(({ number }) => number), ...(imported?.kle[solution.id] ?? [])];
    const entry = { solution, uses, kle, regions, today };
    return { ...entry, filterable: toFilterable(entry) };
  });
});

/** Whether the number of a municipal task is known of any solution: where none is, nobody is told that it is missing. */
export const knowsKle: () => Promise<boolean> = once('knowsKle', async () =>
  (await listed()).some(({ kle }) => kle.length > 0),
);

/** The list of solutions in a language, with its facets. */
export const listing: (locale: string) => Promise<Listing> = once('listing', async (locale) => {
  const items = await listed();
  const { organisations, families } = await community();
  const facets = countFacets(
    items.map(({ filterable }) => filterable),
    facetLabels(locale, { solutions: items.map(({ solution }) => solution), organisations, families }),
  );
  const choices = facets.map(({ name, values }): Choice => {
    const offered = offeredValues(values).map(({ value, label }) => ({ value, label }));
    return { name, values: offered, more: values.length - offered.length };
  });
  const offered = choices.map(({ name, values }) => [name, new Set(values.map(({ value }) => value))] as const);
  const counts = new Map(
    facets.map(({ name, values }) => [name, new Map(values.map(({ value, count }) => [value, count]))]),
  );
  const answersOf = (given: Answers) =>
    writeAnswers(
      Object.fromEntries(
        offered.map(([name, values]) => [name, (given[name] ?? []).filter((value) => values.has(value))]),
      ),
    );
  // Without the day of the last reading, by which no page of the list tells anything more.
  const shown = items.map(({ solution, uses, kle, regions, filterable }) => {
    const answers = answersOf(filterable.facets);
    return { solution, uses, kle, regions, filterable, answers };
  });
  const byId = new Map(shown.map((item) => [item.solution.id, item]));
  return { items: shown, byId, facets, choices, counts };
});

/** The ids of entries: what a page of a list is given, so that it is the same while its entries are. */
export function idsOf(items: readonly Pick<Listed, 'solution'>[]): string[] {
  return items.map(({ solution }) => solution.id);
}

function lastReading(solutions: readonly Solution[]): string | undefined {
  return solutions
    .flatMap(({ sources }) => sources.flatMap(({ facts }) => facts?.provenance.readAt ?? []))
    .toSorted()
    .at(-1);
}
