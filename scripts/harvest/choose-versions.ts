import {
  compareVersions,
  latestRelease,
  parseVersion,
  type Release,
  type Version,
} from '../../content/model/release.ts';
import type { Source } from '../../content/model/source.ts';
import type { Tag } from '../forges/forge.ts';
import { listReleases } from './list-releases.ts';

/** A release whose documentation is worth reading beside the newest. */
export interface DocumentedRelease {
  /** The version as it stands in addresses: letters, digits, dots, hyphens. */
  version: string;
  tag: string;
  commit: string;
}

/** The releases of a source whose documentation is kept. */
export function versionsOf(source: Source, head: string, tags: readonly Tag[]): DocumentedRelease[] {
  return chooseVersions(listReleases(tags, source.repository ?? null), head, source.docs?.versions ?? 3);
}

/** The latest release of a source, which need not have a version number. */
export function latestOf({ source, tags }: { source: Source; tags: readonly Tag[] }): Release | undefined {
  return latestRelease(listReleases(tags, source.repository ?? null));
}

/** The latest release of a source and the one before it, as far as there are such, for what changed between them. */
export function newestTwo({ source, tags }: { source: Source; tags: readonly Tag[] }): Release[] {
  const releases = listReleases(tags, source.repository ?? null);
  const latest = latestRelease(releases);
  const before = latestRelease(releases.filter(({ commit, tag }) => commit !== latest?.commit && tag !== latest?.tag));
  return [latest, before].flatMap((release) => release ?? []);
}

/**
 * The releases to keep documentation of: the latest of each of the last lines, newest first. Lines are majors
 * (4.x, 3.x …) where there are several, else minors (1.4.x, 1.3.x …). Pre-releases and the commit that is read
 * as the newest anyway are left out.
 */
export function chooseVersions(releases: readonly Release[], head: string, lines: number): DocumentedRelease[] {
  const numbered = releases
    .filter(({ prerelease, commit }) => !prerelease && commit !== head)
    .flatMap((release) => {
      const version = parseVersion(release.tag);
      return version && isAddress(version.text) ? [{ release, version }] : [];
    })
    .toSorted((a, b) => compareVersions(b.version, a.version));
  const majors = new Set(numbered.map(({ version }) => version.numbers[0]));
  const depth = majors.size > 1 ? 1 : 2;
  const latestOfLine = new Map<string, { release: Release; version: Version }>();
  for (const entry of numbered) {
    const line = entry.version.numbers.slice(0, depth).join('.');
    if (!latestOfLine.has(line)) latestOfLine.set(line, entry);
  }
  return [...latestOfLine.values()]
    .slice(0, lines)
    .map(({ release, version }) => ({ version: version.text.toLowerCase(), tag: release.tag, commit: release.commit }));
}

function isAddress(version: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{0,39}$/i.test(version);
}
