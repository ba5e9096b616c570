import type { ProductNotes, ReleaseNotes } from '../../content/model/release-notes.ts';
import type { Release } from '../../content/model/release.ts';

/** A release that somebody has written about. */
export interface NotedRelease {
  release: Release;
  notes: ReleaseNotes;
}

/** The releases that somebody has written about, in the order of the releases. */
export function joinNotes(releases: readonly Release[], notes: ProductNotes | undefined): NotedRelease[] {
  const byTag = new Map(notes?.releases.map((one) => [keyOf(one), one]));
  return releases.flatMap((release) => {
    const of = byTag.get(keyOf(release));
    return of ? [{ release, notes: of }] : [];
  });
}

/** The page of a release, without base and language. */
export function releasePath(product: string, { address }: Pick<ReleaseNotes, 'address'>): string {
  return `/products/${product}/releases/${address}/`;
}

function keyOf({ tag, repository }: Pick<Release, 'tag' | 'repository'>): string {
  return `${repository ?? ''} ${tag}`;
}
