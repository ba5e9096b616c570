import { z } from 'zod';
import { Instant, ObjectId } from './provenance.ts';
import { addressKey } from './source.ts';
import { WebAddress } from './text.ts';
import { compareVersions, parseVersion } from './version.ts';

export { compareVersions, isPrerelease, parseVersion, type Version } from './version.ts';

/** A published version of a product: a tag, and what the forge knows about it. */
export const Release = z.strictObject({
  tag: z.string().min(1).describe('The tag as it is written in Git'),
  version: z.string().nullable().describe('The version number in the tag, or null where the tag has none'),
  prerelease: z.boolean().describe('true for alphas, betas, release candidates and the like'),
  date: Instant.describe('Date of the tag, or of its commit where the tag has none of its own'),
  commit: ObjectId.describe('The commit that the tag points at'),
  repository: WebAddress.nullable().describe('The repository that was tagged; null for one on this machine'),
});
export type Release = z.output<typeof Release>;

const natural = new Intl.Collator('en', { numeric: true });

/** Newest first; equal dates by version, then by tag, so that the order never depends on the run. */
export function compareReleases(a: Release, b: Release): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  const [versionA, versionB] = [parseVersion(a.tag), parseVersion(b.tag)];
  if (versionA && versionB) {
    const difference = compareVersions(versionB, versionA);
    if (difference !== 0) return difference;
  }
  return natural.compare(b.tag, a.tag);
}

/**
 * The release of a product that a user should take: of its most important repository that has releases, since
 * the version of a module says nothing about the product. `repositories` are in the order of the product file.
 */
export function latestOfProduct(
  releases: readonly Release[],
  repositories: ReadonlyArray<string | null>,
): Release | undefined {
  for (const repository of repositories) {
    const latest = latestRelease(
      releases.filter((release) => addressKey(release.repository) === addressKey(repository)),
    );
    if (latest) return latest;
  }
  return undefined;
}

/**
 * The release a user should take: the highest version among those that are no pre-releases,
 * or the newest by date where no tag has a version number. Undefined for an empty list.
 */
export function latestRelease(releases: readonly Release[]): Release | undefined {
  const stable = releases.filter((release) => !release.prerelease);
  const numbered = stable.flatMap((release) => {
    const version = parseVersion(release.tag);
    return version ? [{ release, version }] : [];
  });
  if (numbered.length > 0) {
    return numbered.reduce((best, next) => (compareVersions(next.version, best.version) > 0 ? next : best)).release;
  }
  return stable.toSorted(compareReleases)[0];
}
