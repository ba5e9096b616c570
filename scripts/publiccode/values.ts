import providers from 'oembed-providers/providers.json' with { type: 'json' };
import parseSpdx from 'spdx-expression-parse';
import { z } from 'zod';
import { aliases } from './vocabularies.ts';

/** The kinds of values that the standard knows, each as strict as its reference parser. */

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Length as a reader counts: an emoji of several code points is one character. */
function lengthOf(value: string): number {
  return [...segmenter.segment(value)].length;
}

export const text = z.string();
export const required = z.string().min(1, 'is empty');
export const list = z.array(text);

/** A text of so many characters. */
export function sized(least: number, most: number) {
  return required
    .refine((value) => lengthOf(value) >= least, `is too short: it needs at least ${least} characters`)
    .refine((value) => lengthOf(value) <= most, `is too long: it may have at most ${most} characters`);
}

/** One of a controlled vocabulary. */
export function oneOf(words: readonly string[], source?: string) {
  const known = new Set(words);
  const expected = source ? `one of the words in ${source}` : `one of: ${words.join(', ')}`;
  return text.refine((value) => known.has(value), `must be ${expected}`);
}

function parsed(value: string): URL | undefined {
  return URL.canParse(value) && !/\s/.test(value) ? new URL(value) : undefined;
}

export const address = text.refine((value) => parsed(value) !== undefined, 'must be a whole address');
export const webAddress = text.refine((value) => {
  const url = parsed(value);
  return url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== '' && /^https?:\/\//i.test(value);
}, 'must be a web address that starts with https://');

/** RFC 2141 names, or addresses with a host. */
const urn = /^urn:[a-z0-9][a-z0-9-]{1,31}:[\w()+,\-.:=@;$!*'%/?#]+$/i;
export const organisationAddress = required.refine(
  (value) => (/^urn:/i.test(value) ? urn.test(value) : Boolean(parsed(value)?.host)),
  'must be the address of the organisation, or its name as a URN',
);

/** What is conformed to: a known alias, or an address of the text itself. */
export const support = required.refine(
  (value) => {
    const alias = /^alias:(.*)$/.exec(value)?.[1];
    if (alias !== undefined) return aliases.includes(alias);
    return /^urn:/i.test(value) ? urn.test(value) : Boolean(parsed(value)?.host);
  },
  `must be an address, or one of: ${aliases.map((name) => `alias:${name}`).join(', ')}`,
);

/** A path in the repository, or a web address. */
export const place = text
  .refine(
    (value) => !value.startsWith('/'),
    'must be a path from the root of the repository, without a slash before it',
  )
  .refine((value) => !/^file:/i.test(value), 'must be a path in the repository or a web address, not file:');

export const day = text.refine((value) => {
  const date = new Date(`${value}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}, 'must be a day, written as 2026-08-21');

export const mail = z.email('must be a mail address');

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** BCP 47: well formed, and of a language that is registered. */
export function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1 && languages.of(value) !== undefined;
  } catch {
    return false;
  }
}
export const language = text.refine(isLanguage, 'must be a language tag such as da or en-GB');

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** ISO 3166-1 alpha-2; lower case is still read, and warned of. */
export const country = text.refine(
  (value) => /^([A-Z]{2}|[a-z]{2})$/.test(value) && regions.of(value.toUpperCase()) !== undefined,
  'must be a country code of two letters, such as DK',
);

export const licence = required.refine((value) => {
  try {
    parseSpdx(value);
    return true;
  } catch {
    return false;
  }
}, 'must be a licence, or an expression of licences, from https://spdx.org/licenses');

export const mimeType = text.regex(
  /^ *[a-z0-9][a-z0-9!#$&^_-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126} *$/i,
  'must be a MIME type such as text/plain',
);

const Providers = z.array(
  z.looseObject({ endpoints: z.array(z.looseObject({ schemes: z.array(z.string()).default([]) })) }),
);
const schemes = Providers.parse(providers).flatMap(({ endpoints }) => endpoints.flatMap(({ schemes }) => schemes));

/** A pattern of https://oembed.com: a star stands for anything. Compared without backtracking. */
function fits(pattern: string, value: string): boolean {
  const parts = pattern.split('*');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length === 1) return pattern === value;
  if (!value.startsWith(first) || !value.endsWith(last) || value.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = value.indexOf(part, at);
    if (found === -1 || found + part.length > value.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}

/** A film on a site that can be embedded. */
export const video = webAddress.refine(
  (value) => schemes.some((scheme) => fits(scheme, value)),
  'must be a film on a site that is listed at https://oembed.com',
);
