import { generateAtomFeed } from 'feedsmith';
import ical from 'ical-generator';
import { paths } from '../i18n/index.ts';
import type { ListedRelease } from './all-releases.ts';
import { releasePath } from './noted-releases.ts';
import { catalog } from './settings.ts';

/** Releases of a product, of several, or of all, to subscribe to. */
export interface Feed {
  /** Where it stands, without base and ending: `/products/os2mo/releases`. */
  path: string;
  title: string;
  /** The page it belongs to, without base. */
  page: string;
  product?: string;
  releases: readonly ListedRelease[];
}

const locale = catalog.languages[0] ?? 'da';
const whole = (path: string) => new URL(path, catalog.url).href;

/**
 * What a release is called for all time (RFC 4151): product, repository and tag, and nothing that moves with the site.
 */
export function releaseId({ solution, release }: ListedRelease): string {
  const host = new URL(catalog.url).hostname;
  const repository = release.repository?.replace(/^https:\/\//, '') ?? '';
  return `tag:${host},2026:${solution.id}/${encodeURIComponent(repository)}/${encodeURIComponent(release.tag)}`;
}

function describe(listed: ListedRelease) {
  const { solution, release, noted } = listed;
  const path = noted ? releasePath(solution.id, noted.notes) : `/products/${solution.id}/releases/`;
  return {
    id: releaseId(listed),
    title: `${solution.product.name} ${release.version ?? release.tag}`,
    url: whole(paths.page(locale, path)),
    date: release.date,
    marks: noted?.notes.marks,
  };
}

/** The moment of the newest release: a feed without a clock changes only with its contents. */
function updated({ releases }: Feed): string {
  return releases[0]?.release.date ?? '1970-01-01T00:00:00Z';
}

/** Atom (RFC 4287). */
export function toAtom(feed: Feed): string {
  const self = whole(paths.file(`${feed.path}.atom`));
  return generateAtomFeed({
    id: self,
    title: { value: feed.title },
    updated: updated(feed),
    authors: [{ name: catalog.name }],
    links: [
      { rel: 'self', href: self, type: 'application/atom+xml' },
      { rel: 'alternate', href: whole(paths.page(locale, feed.page)), type: 'text/html' },
    ],
    entries: feed.releases.map((listed) => {
      const { id, title, url, date, marks } = describe(listed);
      const terms = [...(marks?.breaking ? ['breaking'] : []), ...(marks?.security ? ['security'] : [])];
      return {
        id,
        title: { value: title },
        updated: date,
        published: date,
        links: [{ rel: 'alternate', href: url, type: 'text/html' }],
        ...(terms.length > 0 ? { categories: terms.map((term) => ({ term })) } : {}),
      };
    }),
  });
}

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with what the upgrade radar needs in fields of our own. */
export function toJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: whole(paths.page(locale, feed.page)),
    feed_url: whole(paths.file(`${feed.path}.json`)),
    language: locale,
    authors: [{ name: catalog.name }],
    ...(feed.product ? { _product: feed.product } : {}),
    items: feed.releases.map((listed) => {
      const { id, title, url, date, marks } = describe(listed);
      const { version, prerelease, repository } = listed.release;
      const { breaking = false, security = false, actBy = null } = marks ?? {};
      return {
        ...{ id, url, title, content_text: title, date_published: date },
        _release: { version, prerelease, repository, breaking, security, actBy },
      };
    }),
  });
}

/** iCalendar (RFC 5545): a day for each release, and one for each day by which to act. */
export function toCalendar({ title, releases }: Feed): string {
  const calendar = ical({ name: title, prodId: { company: catalog.name, product: 'releases', language: 'EN' } });
  for (const listed of releases) {
    const { id, title, url, date, marks } = describe(listed);
    const event = { allDay: true, url, stamp: new Date(date), timezone: 'UTC' };
    calendar.createEvent({ ...event, id, summary: title, start: new Date(date) });
    if (marks?.actBy)
      calendar.createEvent({ ...event, id: `${id}#act-by`, summary: `${title}: !`, start: new Date(marks.actBy) });
  }
  // Lines end with CRLF, also the last one.
  return `${calendar.toString().trimEnd()}\r\n`;
}
