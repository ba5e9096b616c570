import { compareReleases, isPrerelease, parseVersion, type Release } from '../../content/model/release.ts';
import type { Tag } from '../forges/forge.ts';

/** Every tag as a release, newest first; a version number is read where the tag has one. */
export function listReleases(tags: readonly Tag[], repository: string | null): Release[] {
  return tags
    .map((tag) => ({
      tag: tag.name,
      version: parseVersion(tag.name)?.text ?? null,
      prerelease: isPrerelease(tag.name),
      date: tag.date,
      commit: tag.commit,
      repository,
    }))
    .toSorted(compareReleases);
}
