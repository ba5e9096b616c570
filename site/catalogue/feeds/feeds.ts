import { listReleases, newestReleases } from '../all-releases.ts';
import { once } from '../../reads/once.ts';
import { recordedChanges } from '../recorded-changes.ts';
import { records } from '../records.ts';
import { changeFeed } from './change-feed.ts';
import { evidenceFeed, type ListedChange } from './evidence-feed.ts';
import { kinds, type Feed } from './feed.ts';
import { releaseFeed } from './release-feed.ts';
import { scopes, type Scope } from './scopes.ts';

/** Entries in one feed: enough for a year of most products. */
const most = 100;

/** Every feed. Another kind is a line here. */
const feeds: () => Promise<ReadonlyMap<string, Feed>> = once('feeds', async () => {
  const all = await scopes();
  const made = [...all.flatMap((scope) => releasesOf(scope) ?? []), ...evidenceOf(all), ...(await changesOf(all))];
  return new Map(made.map((feed) => [feed.path, feed]));
});

function releasesOf(scope: Scope): Feed | undefined {
  const [first] = scope.solutions;
  return releaseFeed(scope, scope.product && first ? listReleases(first, most) : newestReleases(scope.solutions, most));
}

function evidenceOf(all: readonly Scope[]): Feed[] {
  return all.flatMap((scope) => {
    const asOf = scope.solutions
      .flatMap(({ id }) => records.evidence.get(id)?.asOf ?? [])
      .toSorted()
      .at(-1);
    if (asOf === undefined) return [];
    const changes = scope.solutions
      .flatMap((solution) =>
        (records.verdictHistory.get(solution.id)?.changes ?? []).map((change): ListedChange => ({ solution, change })),
      )
      .toSorted((a, b) => (a.change.date < b.change.date ? 1 : -1))
      .slice(0, most);
    return [evidenceFeed(scope, changes, asOf)];
  });
}

async function changesOf(all: readonly Scope[]): Promise<Feed[]> {
  const recorded = await recordedChanges();
  return all.flatMap((scope) => {
    const own = new Set(scope.solutions);
    return changeFeed(scope, recorded.filter(({ solution }) => own.has(solution)).slice(0, most)) ?? [];
  });
}

/** What leads to a feed: a page that links to it does not depend on what it tells. */
export type FeedHead = Pick<Feed, 'kind' | 'path' | 'title' | 'calendar'>;

const heads: () => Promise<ReadonlyMap<string, FeedHead>> = once('feedHeads', async () => {
  const all = Array.from((await feeds()).values());
  return new Map(
    all.map(({ kind, path, title, calendar }) => [path, { kind, path, title, ...(calendar && { calendar }) }]),
  );
});

/** The feeds below a path: of a solution, a vendor, an organisation, or of all where it is empty. */
export async function feedsOf(scope: string): Promise<FeedHead[]> {
  const all = await heads();
  return kinds.flatMap((kind) => all.get(`${scope}/${kind}`) ?? []);
}

/** One route for each feed, by its path; `calendars`: only those that are calendars, too. */
export async function feedRoutes({ calendars = false } = {}) {
  return Array.from((await heads()).values())
    .filter(({ calendar = false }) => calendar || !calendars)
    .map(({ path }) => ({ params: { feed: path.slice(1) }, props: { path } }));
}

/** The feed of a route. */
export async function feedAt(path: string): Promise<Feed> {
  const feed = (await feeds()).get(path);
  if (!feed) throw new Error(`No feed stands at ${path}.`);
  return feed;
}
