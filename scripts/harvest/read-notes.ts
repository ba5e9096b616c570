import type { ForgeTexts } from '../../content/model/forge-texts.ts';
import type { ReleaseNotes } from '../../content/model/release-notes.ts';
import { compareReleases, latestRelease, type Release } from '../../content/model/release.ts';
import { limits } from '../limits.ts';
import { findSection, listSections, type Section } from '../releases/find-section.ts';
import { groupCommits } from '../releases/group-commits.ts';
import { changelogsOf } from './find-files.ts';
import { listReleases } from './list-releases.ts';
import type { ReadSource } from './read-source.ts';

/** The notes of one release as they were written, or as its commits tell. */
export interface RawNotes {
  source: ReadSource;
  release: Release;
  from: ReleaseNotes['from'];
  /** The changelog, where they stand in one. */
  path: string | null;
  text: string;
}

/**
 * Notes of a product's newest releases: from the forge, else the section of the changelog, else the commits since
 * the release before. Releases of which nobody says anything are left out.
 */
export async function readNotes(read: readonly ReadSource[], texts: ForgeTexts | undefined): Promise<RawNotes[]> {
  const notes = await Promise.all(read.map((source) => readNotesOf(source, texts)));
  return notes
    .flat()
    .toSorted((a, b) => compareReleases(a.release, b.release))
    .slice(0, limits.notes.product);
}

async function readNotesOf(source: ReadSource, texts: ForgeTexts | undefined): Promise<RawNotes[]> {
  const releases = listReleases(source.raw.tags, source.raw.source.repository ?? null);
  const changelogs = sectionsOf(source);
  const said = new Map(
    texts?.sources
      .find(({ key }) => key === source.raw.key)
      ?.releases.flatMap(({ tag, notes }) => (notes?.trim() ? [[tag, notes] as const] : [])),
  );
  const raw = await Promise.all(
    worthNotes(releases).map(async (release): Promise<RawNotes[]> => {
      const note = (from: RawNotes['from'], text: string, path: string | null = null): RawNotes[] =>
        text.trim() === '' ? [] : [{ source, release, from, path, text: text.slice(0, limits.releaseNotes) }];
      const forge = said.get(release.tag);
      if (forge !== undefined) return note('forge', forge);
      const written = changelogs.flatMap(({ path, sections }) => {
        const section = findSection(sections, release.tag);
        return section?.body ? [{ path, body: section.body }] : [];
      })[0];
      if (written) return note('changelog', written.body, written.path);
      const before = releaseBefore(release, releases);
      if (!before) return [];
      const commits = await source.raw.subjects(before.commit, release.commit).catch(() => []);
      return note('commits', groupCommits(commits, release.repository));
    }),
  );
  return raw.flat();
}

/** The newest ones; pre-releases only where the release that they led to is not there yet. */
function worthNotes(releases: readonly Release[]): Release[] {
  const latest = latestRelease(releases);
  return releases
    .filter(({ prerelease, date }) => !prerelease || !latest || date > latest.date)
    .slice(0, limits.notes.repository);
}

function releaseBefore(release: Release, releases: readonly Release[]): Release | undefined {
  return releases.slice(releases.indexOf(release) + 1).find(({ prerelease }) => !prerelease || release.prerelease);
}

function sectionsOf({ facts, texts }: ReadSource): { path: string; sections: Section[] }[] {
  return changelogsOf(facts.files).flatMap(({ path }) => {
    const text = texts.get(path)?.toString('utf8').slice(0, limits.changelog);
    return text === undefined ? [] : [{ path, sections: listSections(text) }];
  });
}
