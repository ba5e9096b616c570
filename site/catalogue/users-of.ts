import type { Listed } from './listing.ts';

/** How many use a solution, and how that is known. */
export interface Users {
  count: number;
  /** What is counted: those that are known by name, or what a published figure counts. */
  unit: 'users' | 'municipalities' | 'organisations';
  atLeast: boolean;
}

/** The larger of those that are known by name and the newest published figure; undefined where there is neither. */
export function usersOf({ solution: { product }, uses }: Pick<Listed, 'solution' | 'uses'>): Users | undefined {
  const named = uses.filter(({ status }) => status === 'inUse').length;
  const [published] = product.adoption;
  if (published && published.count >= named) return published;
  return named > 0 ? { count: named, unit: 'users', atLeast: false } : undefined;
}
