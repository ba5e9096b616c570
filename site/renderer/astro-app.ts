/** The one place that knows how Astro renders a page from its bundle: as its own prerenderer does, page by page. */
import type { app as entry } from 'astro/entrypoints/prerender';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';

export type App = typeof entry;
export type Route = App['manifest']['routes'][number]['routeData'];

/** The stylesheets of each page, as Astro keeps them while it builds. */
export type PageStyles = readonly (readonly [string, object])[];

/** Gives the app what it otherwise gets from the build that made it. */
export function prepare(app: App, styles: PageStyles): void {
  const internals: unknown = { pagesByKeys: new Map(styles) };
  const options: unknown = { settings: { scripts: [] }, logger: app.logger };
  app.setInternals(internals as Parameters<App['setInternals']>[0]);
  app.setOptions(options as Parameters<App['setOptions']>[0]);
}

/** What is rendered, in the order in which a path goes to the first route that has it. */
export function routesOf({ manifest }: App): Route[] {
  return manifest.routes.flatMap(({ routeData }) => (routeData.prerender ? [routeData] : []));
}

/** The paths of a route with what its page is given. Rendering a page of the route needs this first. */
export async function pathsOf(app: App, route: Route): Promise<Map<string, unknown>> {
  const { manifest, routeCache } = app;
  const alone = { ...manifest, routes: manifest.routes.filter(({ routeData }) => routeData === route) };
  const paths = await new StaticPaths({
    manifest: alone,
    routeCache,
    getComponentByRoute: (one) => app.getComponentByRoute(one),
  }).getAll();
  const given = routeCache.get(route)?.staticPaths.keyed;
  return new Map(paths.map(({ pathname }) => [pathname, given?.get(pathname)?.props]));
}

/** Renders a path of a route; undefined where there is nothing to write. */
export async function render(app: App, route: Route, pathname: string): Promise<Uint8Array | undefined> {
  const url = new URL(addressOf(app, route, pathname), app.manifest.site);
  const response = await app.render(new Request(url), { routeData: route });
  if (response.status >= 300 && response.status !== 404) {
    throw new Error(`${pathname} answers ${response.status}: a static site can't.`);
  }
  return response.body ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/** Where a path of a route stands below the folder of the site. */
export function fileOf({ type }: Route, pathname: string): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return path === '404' ? '404.html' : `${path}${path && '/'}index.html`;
}

function addressOf({ manifest }: App, { type }: Route, pathname: string): string {
  const path = `${manifest.base.replace(/\/$/, '')}/${pathname.replace(/^\/|\/$/g, '')}`;
  const isFile = type === 'endpoint' && /\.[^/]+$/.test(pathname);
  return isFile ? path : `${path.replace(/\/$/, '')}/`;
}
