import type { ReleaseMarks } from '../../../content/model/release-notes.ts';
import { formatDay, paths, translations } from '../../i18n/index.ts';
import type { ListedRelease } from '../all-releases.ts';
import { lastingId } from '../lasting-id.ts';
import { releasePath } from '../noted-releases.ts';
import { catalog } from '../settings.ts';
import { permanentId, whole, type Feed, type FeedEntry } from './feed.ts';
import type { Scope } from './scopes.ts';

const locale = catalog.languages[0] ?? 'da';
const t = translations(locale);

/** What a release is called for all time: product, repository and tag. */
export function releaseId({ solution, release }: Pick<ListedRelease, 'solution' | 'release'>): string {
  return permanentId(lastingId(solution), release.repository?.replace(/^https:\/\//, '') ?? '', release.tag);
}

/** Releases of a scope; undefined where there have been none. */
export function releaseFeed({ path, name, product }: Scope, releases: readonly ListedRelease[]): Feed | undefined {
  const [newest] = releases;
  if (!newest) return undefined;
  return {
    kind: 'releases',
    path: `${path}/releases`,
    title: t('releases.title', { name }),
    page: product ? `${path}/releases/` : '/releases/',
    ...(product ? { product, radar: beyond(releases) } : {}),
    updated: newest.release.date,
    entries: releases.map(toEntry),
    calendar: true,
  };
}

/** What the radar has to know beyond the entries: which repository counts, and the versions that the feed has no room for. */
function beyond(releases: readonly ListedRelease[]): NonNullable<Feed['radar']> {
  const [solution] = releases.map((release) => release.solution);
  const repository = solution?.latest?.repository ?? null;
  const older = (solution?.releases ?? [])
    .slice(releases.length)
    .filter((release) => !release.prerelease && release.repository === repository);
  return { repository, older: older.flatMap(({ version }) => version ?? []) };
}

function toEntry(listed: ListedRelease): FeedEntry {
  const { solution, release, noted } = listed;
  const { version, prerelease, repository } = release;
  // Of a release whose notes were not read nobody knows whether it breaks anything.
  const { breaking = null, security = null, actBy = null } = noted?.notes.marks ?? {};
  const path = noted ? releasePath(solution.id, noted.notes) : `/products/${solution.id}/releases/`;
  return {
    id: releaseId(listed),
    title: `${solution.product.name} ${version ?? release.tag}`,
    url: whole(paths.page(locale, path)),
    date: release.date,
    text: noted && tellMarks(noted.notes.marks),
    terms: [...(breaking ? ['breaking'] : []), ...(security ? ['security'] : [])],
    actBy,
    data: { _release: { version, prerelease, repository, breaking, security, actBy } },
  };
}

/** What stands out in a release, for whoever reads the feed alone; undefined where nothing does. */
function tellMarks({ breaking, security, advisories, actBy }: ReleaseMarks): string | undefined {
  const words = [
    ...(actBy === null ? [] : [t('releases.actBy', { day: formatDay(locale, actBy) })]),
    ...(breaking ? [t('releases.breaking')] : []),
    ...(security ? [t('releases.security')] : []),
    ...(advisories.length > 0 ? [t('releases.advisories', { ids: advisories.join(', ') })] : []),
  ];
  return words.length > 0 ? words.join(' · ') : undefined;
}
