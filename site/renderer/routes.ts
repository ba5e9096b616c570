import { once } from '../reads/once.ts';
import { pathsOf, routesOf, type App, type Route } from './astro-app.ts';
import type { Record } from './record.ts';
import type { Verifier } from './verify.ts';

/** The routes of the site, and the paths of each. */
export interface Routes {
  byKey: ReadonlyMap<string, Route>;
  /** The paths of a route; what its pages are given is made only where a path may be another one. */
  list(key: string): Promise<readonly string[]>;
  /** Makes what the pages of a route are given. */
  make(key: string): Promise<Map<string, unknown>>;
}

/** What a page is given, as the name of a read. */
export const givenTo = (key: string, path: string) => `paths(${key})\n/${path}`;

/** Prepares the routes; those whose paths were made from the same are not asked again. */
export function createRoutes(app: App, last: Record | undefined, verifier: Verifier | undefined): Routes {
  const byKey = new Map(routesOf(app).map((route) => [`${route.route} ${route.component}`, route]));
  const make = once('paths', (key) => {
    const route = byKey.get(key);
    return route ? pathsOf(app, route) : Promise.resolve(new Map<string, unknown>());
  });
  return {
    byKey,
    make,
    async list(key) {
      const [known, reads] = [last?.routes.get(key), last?.values.get(`paths(${key})`)];
      if (known && reads && (await verifier?.areSame(reads))) return known;
      return [...(await make(key)).keys()];
    },
  };
}
