import { z } from 'zod';
import { Instant, ObjectId } from './provenance.ts';
import { addressKey } from './source.ts';
import { WebAddress } from './text.ts';

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

/** A version number taken from a tag. */
export interface Version {
  /** `1.5.2` → [1, 5, 2] */
  numbers: number[];
  /** What follows the numbers: `rc7`, `beta`, or an empty text. */
  suffix: string;
  /** The version as it is written, without what stands before it: `v1.5.2-rc7` → `1.5.2-rc7` */
  text: string;
}

/** `v1.5.2-rc7`: an optional prefix, numbers, and a suffix. Drupal's `7.x-2.3.7` counts as 7.2.3.7. */
const versionInTag =
  /^(?<prefix>v(?:er(?:sion)?)?[.\-_ ]?|r(?:el(?:ease)?)?[.\-_/ ]?)?(?<text>(?<numbers>\d+(?:\.x-\d+)?(?:\.\d+){0,3})(?:[-._+ ]?(?<suffix>[a-z].*|\d.*))?)$/i;
/** Years stand alone as versions (`2026r1`); any other bare number with words behind it is a ticket or a branch. */
const year = /^(19|20)\d\d$/;
const prereleaseWord = /(^|[^a-z])(alpha|beta|rc|pre|preview|dev|snapshot|test|candidate|nightly|unstable)(?![a-z])/i;

/** Reads the version number in a tag, tolerantly: `v.1.5.2`, `2026r1`, `12.1.4.1`. Null where there is none. */
export function parseVersion(tag: string): Version | null {
  const { prefix, text, numbers, suffix = '' } = versionInTag.exec(tag)?.groups ?? {};
  if (!text || !numbers) return null;
  if (!prefix && suffix && !numbers.includes('.') && !year.test(numbers)) return null;
  return { numbers: numbers.replace('x-', '').split('.').map(Number), suffix, text };
}

/** Whether a tag says of itself that it is not meant for use yet. */
export function isPrerelease(tag: string): boolean {
  return prereleaseWord.test(tag);
}

const natural = new Intl.Collator('en', { numeric: true });

/** Orders version numbers, lowest first; a suffix such as `rc1` comes before the bare number. */
export function compareVersions(a: Version, b: Version): number {
  for (let part = 0; part < Math.max(a.numbers.length, b.numbers.length); part++) {
    const difference = (a.numbers[part] ?? 0) - (b.numbers[part] ?? 0);
    if (difference !== 0) return difference;
  }
  const aEarly = isPrerelease(a.suffix);
  if (aEarly !== isPrerelease(b.suffix)) return aEarly ? -1 : 1;
  return natural.compare(a.suffix, b.suffix);
}

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
