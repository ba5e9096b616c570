import type { Listed } from './listing.ts';
import { usersOf } from './users-of.ts';

/** Ways to show the list. */
export const views = ['cards', 'table'] as const;
export type View = (typeof views)[number];

type Sortable = Pick<Listed, 'solution' | 'uses'>;

const later = (a: string | undefined, b: string | undefined) => (b ?? '').localeCompare(a ?? '');

/** Orders of the list; what is equal stays by name, with the retired last. */
const comparisons = {
  name: () => 0,
  released: (a: Sortable, b: Sortable) => later(a.solution.latest?.date, b.solution.latest?.date),
  changed: (a: Sortable, b: Sortable) => later(a.solution.lastCommit, b.solution.lastCommit),
  used: (a: Sortable, b: Sortable) => (usersOf(b)?.count ?? 0) - (usersOf(a)?.count ?? 0),
};

export type Order = keyof typeof comparisons;
export const orders = Object.keys(comparisons).filter((name): name is Order => name in comparisons);

/** The list in an order. */
export function sortListed<Entry extends Sortable>(entries: readonly Entry[], order: Order): Entry[] {
  return entries.toSorted(comparisons[order]);
}

/** The address of a way to show the list: cards by name are the catalogue's own. */
export function viewPath(view: View, order: Order): string {
  return view === 'cards' && order === 'name' ? '/products/' : `/products/view/${view}/${order}/`;
}
