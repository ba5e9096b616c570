import { toAppEntry, toUnreadRun, type AppEntry } from '../../content/model/app-entry.ts';
import { once } from '../reads/once.ts';
import { records } from './records.ts';

/** What it takes to run each product, by the product's id. */
export const appEntries: () => ReadonlyMap<string, AppEntry> = once('appEntries', () => {
  const curated = new Map(Array.from(records.apps.all().values(), (app) => [app.product, app]));
  return new Map(
    Array.from(records.products.all(), ([id, { sources }]) => [
      id,
      toAppEntry(records.runs.get(id) ?? toUnreadRun(id, sources.length), curated.get(id)),
    ]),
  );
});

/** The same of earlier versions, newest first, judged by what people say today. */
export const earlierEntries: () => ReadonlyMap<string, AppEntry[]> = once('earlierEntries', () => {
  const entries = appEntries();
  return new Map(
    Array.from(records.appHistory.all(), ([id, { earlier }]) => [
      id,
      earlier.map((facts) => toAppEntry(facts, entries.get(id)?.curated)),
    ]),
  );
});

/** When the newest version of an entry was first recorded; null where it was there before the catalogue. */
export function recordedSince(product: string): string | null {
  return records.appHistory.get(product)?.since ?? null;
}

/** What the templates say of a product's variables. */
export function meaningsOf(product: string): Readonly<Record<string, string>> {
  return records.runTexts.get(product)?.meanings ?? {};
}
