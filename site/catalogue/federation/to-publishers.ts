import { stringify } from 'yaml';
import { catalog } from '../settings.ts';
import type { Solution } from '../solution.ts';

/**
 * The repositories to look for a publiccode.yml in, as publiccode-crawler reads them (`publishers.yml`,
 * https://github.com/italia/publiccode-crawler).
 */
export function toPublishers(solutions: readonly Solution[]): string {
  const repos = solutions.flatMap(({ sources }) => sources.flatMap(({ curated }) => curated.repository ?? []));
  return stringify([{ name: catalog.community ?? catalog.name, repos: [...new Set(repos)] }]);
}
