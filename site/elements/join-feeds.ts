import { compareVersions, parseVersion, type Version } from '../../content/model/version.ts';

/** A JSON Feed of this site (https://www.jsonfeed.org/version/1.1/) as far as the radar reads it. */
export interface Feed {
  _product: { name: string; repository: string | null; older: string[] };
  items: FeedItem[];
}

/** A release in such a feed. */
export interface FeedItem {
  id: string;
  url: string;
  title: string;
  date_published: string;
  _release: {
    version: string | null;
    prerelease: boolean;
    repository: string | null;
    breaking: boolean | null;
    security: boolean | null;
    /** The day by which to act; feeds made before it was told have none. */
    actBy?: string | null;
  };
}

/** It is a file of this site; what is told apart here is an old one from the browser's store. */
export function isFeed(value: unknown): value is Feed {
  return (
    typeof value === 'object' &&
    value !== null &&
    '_product' in value &&
    typeof value._product === 'object' &&
    value._product !== null &&
    'older' in value._product &&
    'items' in value &&
    Array.isArray(value.items)
  );
}

/** What stands out in a release, in the words of the page, the most urgent first. */
export function marksOf(
  { _release: { actBy, breaking, security } }: FeedItem,
  words: Readonly<Record<'actBy' | 'breaking' | 'security', string | undefined>>,
  writeDay: (day: Date) => string,
): string[] {
  return [
    ...(actBy ? [words.actBy?.replace('{day}', writeDay(new Date(actBy)))] : []),
    ...(breaking ? [words.breaking] : []),
    ...(security ? [words.security] : []),
  ].filter((word) => word !== undefined);
}

/** What a product has brought since a version: releases of the repository of its latest one, and how many more there were. */
export function newerThan(
  own: Version,
  { items, _product: { repository, older } }: Feed,
): { newer: FeedItem[]; more: number } {
  const isNewer = (version: string | null) => {
    const parsed = version === null ? null : parseVersion(version);
    return parsed !== null && compareVersions(parsed, own) > 0;
  };
  return {
    newer: items.filter(({ _release: of }) => of.repository === repository && !of.prerelease && isNewer(of.version)),
    more: older.filter(isNewer).length,
  };
}

/** One feed of what is new in several, newest first. */
export function joinFeeds(feeds: readonly { newer: readonly FeedItem[] }[]): object {
  const items = feeds.flatMap(({ newer }) => newer).toSorted((a, b) => (a.date_published < b.date_published ? 1 : -1));
  return { version: 'https://jsonfeed.org/version/1.1', title: 'Releases', items };
}

const event = /BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g;

/** One calendar of what is new in several: the events of those releases, by their UID. */
export function joinCalendars(calendars: readonly { newer: readonly FeedItem[]; text: string }[]): string {
  const events = calendars.flatMap(({ newer, text }) => {
    const wanted = new Set(newer.map(({ id }) => id));
    return Array.from(text.matchAll(event), ([found]) => found).filter((found) =>
      wanted.has(
        /^UID:(.*)$/m
          .exec(found.replaceAll('\r\n ', ''))?.[1]
          ?.trim()
          .replace(/#act-by$/, '') ?? '',
      ),
    );
  });
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//catalogue//releases//EN\r\n${events.join('')}END:VCALENDAR\r\n`;
}
