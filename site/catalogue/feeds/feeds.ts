import { once, onceLasting } from '../../reads/once.ts';
import { listReleases, newestReleases } from '../all-releases.ts';
import { portfolio } from '../portfolio.ts';
import { changesOf } from '../recorded-changes.ts';
import { records } from '../records.ts';
import { changeFeed } from './change-feed.ts';
import { evidenceFeed, type ListedChange } from './evidence-feed.ts';
import type { Feed } from './feed.ts';
import { releaseFeed } from './release-feed.ts';
import { productAt, productScope, scopes, scopePathOf, type Scope } from './scopes.ts';

/** Entries in one feed: enough for a year of most products. */
const most = 100;

/** The feeds of a scope, in the order in which they are offered. Another kind is a line here. */
function makeFeeds(scope: Scope): Feed[] {
  return [releasesOf(scope), evidenceOf(scope), changeFeed(scope, changesOf(scope.solutions).slice(0, most))].flatMap(
    (feed) => feed ?? [],
  );
}

function releasesOf(scope: Scope): Feed | undefined {
  const [first] = scope.solutions;
  return releaseFeed(scope, scope.product && first ? listReleases(first, most) : newestReleases(scope.solutions, most));
}

function evidenceOf(scope: Scope): Feed | undefined {
  const asOf = scope.solutions
    .flatMap(({ id }) => records.evidence.get(id)?.asOf ?? [])
    .toSorted()
    .at(-1);
  if (asOf === undefined) return undefined;
  const changes = scope.solutions
    .flatMap((solution) =>
      (records.verdictHistory.get(solution.id)?.changes ?? []).map((change): ListedChange => ({ solution, change })),
    )
    .toSorted((a, b) => (a.change.date < b.change.date ? 1 : -1))
    .slice(0, most);
  return evidenceFeed(scope, changes, asOf);
}

/** The feeds below a path, by their own. Those of one solution are made from it alone. */
const feedsBelow: (path: string) => Promise<ReadonlyMap<string, Feed>> = once('feeds', async (path) => {
  const product = productAt(path);
  const scope = product === undefined ? (await scopes()).get(path) : productScope(product);
  return new Map((scope ? makeFeeds(scope) : []).map((feed) => [feed.path, feed]));
});

/** What leads to a feed: a page that links to it does not depend on what it tells. */
export type FeedHead = Pick<Feed, 'kind' | 'path' | 'title' | 'calendar'>;

function toHead({ kind, path, title, calendar }: FeedHead): FeedHead {
  return { kind, path, title, ...(calendar && { calendar }) };
}

const headsOfProduct = onceLasting('feedsOfProduct', (id) => makeFeeds(productScope(id)).map(toHead));

const headsBelow: (path: string) => Promise<{ heads: FeedHead[] }> = once('feedHeads', async (path) => ({
  heads: Array.from((await feedsBelow(path)).values()).map(toHead),
}));

/** The feeds below a path: of a solution, a vendor, an organisation, or of all where it is empty. */
export async function feedsOf(path: string): Promise<FeedHead[]> {
  const product = productAt(path);
  return product === undefined ? (await headsBelow(path)).heads : headsOfProduct(product);
}

/** One route for each feed, by its path; `calendars`: only those that are calendars, too. */
export async function feedRoutes({ calendars = false } = {}) {
  const { solutions } = await portfolio();
  const others = await Promise.all([...(await scopes()).keys()].map(feedsOf));
  return [...solutions.map(({ id }) => headsOfProduct(id)), ...others]
    .flat()
    .filter(({ calendar = false }) => calendar || !calendars)
    .map(({ path }) => ({ params: { feed: path.slice(1) }, props: { path } }));
}

/** The feed of a route. */
export async function feedAt(path: string): Promise<Feed> {
  const feed = (await feedsBelow(scopePathOf(path))).get(path);
  if (!feed) throw new Error(`No feed stands at ${path}.`);
  return feed;
}
