import { StoreEntry } from '../../content/model/store-entry.ts';
import { appEntries } from '../catalogue/app-entries.ts';
import { once } from '../catalogue/once.ts';
import { portfolio } from '../catalogue/portfolio.ts';
import { catalog } from '../catalogue/settings.ts';
import { languages, paths } from '../i18n/index.ts';
import { publish, type PublishedEntry } from './store-files.ts';
import { toStoreEntry } from './to-store-entry.ts';

/** The whole address of a file of the site. */
export function address(file: string): string {
  return new URL(paths.file(file), catalog.url).href;
}

/** All entries of the app store. */
export const publishedEntries: () => Promise<PublishedEntry[]> = once(async () => {
  const { byId } = await portfolio();
  return [...(await appEntries())].flatMap(([id, entry]) => {
    const solution = byId.get(id);
    if (!solution) return [];
    const page = new URL(paths.page(languages[0] ?? 'da', `/products/${id}/run/`), catalog.url).href;
    return [publish(StoreEntry.parse(toStoreEntry(entry, solution, page)))];
  });
});
