import type { AppEntry } from '../../content/model/app-entry.ts';
import { compareVersions, parseVersion, type Release } from '../../content/model/release.ts';
import type { StoreEntry, StoreLag } from '../../content/model/store-entry.ts';
import type { Solution } from '../catalogue/solution.ts';
import { imagesOf } from './to-store-entry.ts';

/** How far the images and the entry of a product are behind its latest release. */
export function judgeLag(
  entry: AppEntry,
  { latest, releases, sources }: Pick<Solution, 'latest' | 'releases' | 'sources'>,
): StoreLag {
  const { source } = entry;
  const read = sources.find(({ facts }) => facts?.provenance.repository === source?.repository)?.facts?.provenance;
  return {
    released: latest?.date ?? null,
    read: source && read ? read.readAt : null,
    imageDays: latest ? daysOfImages(imagesOf(entry), latest, releases) : null,
    entryDays: latest && read && source?.commit === latest.commit ? days(latest.date, read.readAt) : null,
  };
}

/** Days from the release whose version an image's tag carries to the latest release; of several images the oldest. */
function daysOfImages(images: StoreEntry['images'], latest: Release, releases: readonly Release[]): number | null {
  const repository = latest.repository?.split('/').at(-1)?.toLowerCase();
  const dates = images.flatMap(({ name, tag }) => {
    // An image of another part of the product has versions of its own.
    const isOf = repository !== undefined && (name.split('/').at(-1) ?? '').toLowerCase().includes(repository);
    const version = tag === null || !isOf ? null : parseVersion(tag);
    if (!version) return [];
    const release = releases.find(({ tag: other, repository }) => {
      const released = repository === latest.repository ? parseVersion(other) : null;
      return released !== null && compareVersions(released, version) === 0;
    });
    return release ? [release.date] : [];
  });
  const [oldest] = dates.toSorted();
  return oldest === undefined ? null : days(oldest, latest.date);
}

function days(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
}
