import { getCollection } from 'astro:content';
import { translations } from '../i18n/index.ts';
import { listReleases, newestReleases } from './all-releases.ts';
import type { Feed } from './feed.ts';
import { once } from './once.ts';
import { portfolio } from './portfolio.ts';
import { catalog } from './settings.ts';
import type { Solution } from './solution.ts';

/** Releases in one feed: enough for a year of most products. */
const most = 100;

const t = translations(catalog.languages[0] ?? 'da');

/** Every feed of releases: of all, of each solution, of each vendor’s and of each organisation’s solutions. */
const feeds = once(async (): Promise<Feed[]> => {
  const { solutions, byId } = await portfolio();
  const vendors = Map.groupBy(
    solutions.flatMap((solution) => solution.vendors.map(({ id, vendor }) => ({ id, vendor, solution }))),
    ({ id }) => id,
  );
  const organisations = new Map((await getCollection('organisations')).map(({ id, data }) => [id, data]));
  const uses = Map.groupBy(
    (await getCollection('usage')).map(({ data }) => data).filter(({ status }) => status !== 'stopped'),
    ({ organisation }) => organisation,
  );
  const joined = (path: string, name: string, of: readonly Solution[]): Feed => ({
    path: `${path}/releases`,
    title: t('releases.title', { name }),
    page: '/releases/',
    releases: newestReleases(of, most),
  });
  return [
    joined('', catalog.name, solutions),
    ...solutions.map((solution) => ({
      path: `/products/${solution.id}/releases`,
      title: t('releases.title', { name: solution.product.name }),
      page: `/products/${solution.id}/releases/`,
      product: solution.product.name,
      releases: listReleases(solution, most),
    })),
    ...[...vendors].map(([id, of]) =>
      joined(`/vendors/${id}`, of[0]?.vendor?.name ?? id, [...new Set(of.map(({ solution }) => solution))]),
    ),
    ...[...uses].map(([id, of]) =>
      joined(
        `/organisations/${id}`,
        organisations.get(id)?.name ?? id,
        [...new Set(of.map(({ product }) => product))].flatMap((product) => byId.get(product) ?? []),
      ),
    ),
  ].filter(({ path, releases }) => path === '/releases' || releases.length > 0);
});

/** One route for each feed: its folder. */
export async function feedRoutes() {
  return (await feeds()).map((feed) => ({
    params: { feed: feed.path.replace(/^\/|\/?releases$/g, '') || undefined },
    props: { feed },
  }));
}
