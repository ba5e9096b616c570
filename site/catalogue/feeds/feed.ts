import { catalog } from '../settings.ts';

/** Something that happened and is told once. */
export interface FeedEntry {
  /** What it is called for all time; see {@link permanentId}. */
  id: string;
  title: string;
  /** The whole address of the page that tells more. */
  url: string;
  /** The moment it became so. */
  date: string;
  /** What is to be said beyond the title. */
  text?: string | undefined;
  /** Words to sort by, such as `security`. */
  terms: readonly string[];
  /** A day by which something has to be done. */
  actBy?: string | null | undefined;
  /** What programs of this site read, in a field of its own of the JSON Feed. */
  data: Readonly<Record<`_${string}`, unknown>>;
}

/** What one subscribes to. */
export interface Feed {
  /** What it tells of. */
  kind: 'releases' | 'evidence' | 'changes';
  /** Where it stands, without base and ending: `/products/os2mo/releases`. */
  path: string;
  title: string;
  /** The page it belongs to, without base. */
  page: string;
  /** The product, where it is of one alone. */
  product?: string;
  /** What the radar has to know of it: the repository of its latest release, and versions older than the entries. */
  radar?: { repository: string | null; older: readonly string[] };
  /** The moment of its newest entry, or of the newest fact where it has none: it changes with its contents alone. */
  updated: string;
  entries: readonly FeedEntry[];
  /** Whether it is a calendar, too. */
  calendar?: true;
}

/**
 * What something is called for all time (RFC 4151): by what it is, not by where it stands. `authority` in catalog.yml
 * keeps the names when the catalogue moves to another address.
 */
export function permanentId(...parts: readonly string[]): string {
  const authority = catalog.authority ?? new URL(catalog.url).hostname;
  return `tag:${authority},2026:${parts.map(encodeURIComponent).join('/')}`;
}

/** The whole address of a path that has its base already. */
export const whole = (path: string) => new URL(path, catalog.url).href;

// Lone surrogates, and all that XML 1.0 has no place for: https://www.w3.org/TR/xml/#charsets
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without the characters that no XML document may hold, not even escaped. */
export function legalText(text: string): string {
  return text.replace(illegal, '');
}
