import type { AppEntry } from '../../content/model/app-entry.ts';
import { compareVersions, parseVersion, type Release } from '../../content/model/release.ts';
import type { StoreEntry, StoreLag } from '../../content/model/store-entry.ts';
import type { Solution } from '../catalogue/solution.ts';
import { imagesOf } from './to-store-entry.ts';

/**
 * How far the images and the entry of a product are behind its latest release. `since` is when the entry's version was
 * first recorded; null where that was not seen, as of all that was there before the catalogue.
 */
export function judgeLag(
  entry: AppEntry,
  { latest, releases }: Pick<Solution, 'latest' | 'releases'>,
  since: string | null,
): StoreLag {
  const { source } = entry;
  return {
    released: latest?.date ?? null,
    read: since,
    imageDays: latest ? daysOfImages(imagesOf(entry), latest, releases) : null,
    entryDays: latest && since && source?.commit === latest.commit ? days(latest.date, since) : null,
  };
}

/** Days from the release whose version an image's tag carries to the latest release; of several images the oldest. */
function daysOfImages(images: StoreEntry['images'], latest: Release, releases: readonly Release[]): number | null {
  const dates = ownImages(images, latest).flatMap(({ tag }) => {
    const version = tag === null ? null : parseVersion(tag);
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

/** The image named as the repository that was released, or those named after it: others have versions of their own. */
function ownImages(images: StoreEntry['images'], { repository }: Release): StoreEntry['images'] {
  const wanted = repository?.split('/').at(-1)?.toLowerCase();
  if (!wanted) return [];
  const lastOf = ({ name }: { name: string }) => (name.split('/').at(-1) ?? '').toLowerCase();
  const exact = images.filter((image) => lastOf(image) === wanted);
  return exact.length > 0 ? exact : images.filter((image) => lastOf(image).startsWith(`${wanted}-`));
}

function days(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
}
