import { StoreEntry } from '../../content/model/store-entry.ts';
import type { AppEntry } from '../../content/model/app-entry.ts';
import { appEntries, earlierEntries, recordedSince } from '../catalogue/app-entries.ts';
import { once } from '../reads/once.ts';
import { portfolio } from '../catalogue/portfolio.ts';
import { catalog } from '../catalogue/settings.ts';
import { languages, paths } from '../i18n/index.ts';
import { judgeLag } from './judge-lag.ts';
import { publish, type PublishedApp } from './store-files.ts';
import { toPortainer } from './to-portainer.ts';
import { toStoreEntry } from './to-store-entry.ts';

/** The whole address of a file of the site. */
export function address(file: string): string {
  return new URL(paths.file(file), catalog.url).href;
}

/** All apps of the store by the product, each with the earlier versions that the catalogue has read. */
export const publishedApps: () => Promise<ReadonlyMap<string, PublishedApp>> = once('publishedApps', async () => {
  const { byId } = await portfolio();
  const earlier = earlierEntries();
  const published = [...appEntries()].flatMap(([id, entry]): [string, PublishedApp][] => {
    const solution = byId.get(id);
    if (!solution) return [];
    const page = new URL(paths.page(languages[0] ?? 'da', `/products/${id}/run/`), catalog.url).href;
    const publishOne = (of: AppEntry) => publish(StoreEntry.parse(toStoreEntry(of, solution.product, page)));
    const newest = publishOne(entry);
    const before = (earlier.get(id) ?? []).map(publishOne).filter(({ version }) => version !== newest.version);
    return [[id, { ...newest, lag: judgeLag(entry, solution, recordedSince(id)), earlier: before }]];
  });
  return new Map(published);
});

/** The templates for Portainer: of what was read at the newest commit of a default branch. */
export const portainerTemplates = once('portainerTemplates', async () => {
  const published = Array.from((await publishedApps()).values(), ({ entry }) => entry);
  const { solutions } = await portfolio();
  const newest = solutions.flatMap(({ sources }) => sources.flatMap(({ facts }) => facts?.provenance.commit ?? []));
  return toPortainer(published, languages[0] ?? 'da', new Set(newest));
});
