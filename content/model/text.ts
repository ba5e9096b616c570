import { z } from 'zod';

/** A language as a BCP 47 tag, for example `da` or `en`. */
export const Locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a language tag such as "da" or "en".')
  .describe('A language as a BCP 47 tag: da, en, de …');
export type Locale = z.output<typeof Locale>;

/** One text in several languages: `{ da: '…', en: '…' }`. */
export const LocalisedText = z
  .record(Locale, z.string().trim().min(1))
  .describe('The same text in each language: da: …, en: …');
export type LocalisedText = z.output<typeof LocalisedText>;

/** Lists of words in several languages, for example synonyms to search by. */
export const LocalisedWords = z
  .record(Locale, z.array(z.string().trim().min(1)))
  .describe('Lists of words in each language: da: [a, b], en: [c]');
export type LocalisedWords = z.output<typeof LocalisedWords>;

/** The name of a record: the file's name without its ending. */
export const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Use lower-case letters a–z, digits and hyphens.')
  .describe('Lower-case letters a–z, digits and hyphens; it is also the file name');

/** A calendar day, `YYYY-MM-DD`; years and months alone are allowed where no day is known. */
export const Day = z
  .union([
    z
      .string()
      .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'Write the date as 2026-08-21, 2026-08 or 2026.'),
    // A year alone is a number in YAML.
    z.int().min(1900).max(2200).transform(String),
  ])
  .describe('A day as 2026-08-21, or 2026-08 or 2026 where no more is known');

/** A public web address. Only https, so that no page of the catalogue sends a reader to an open line. */
export const WebAddress = z.url({ protocol: /^https$/, error: 'Write the whole address, starting with https://' });

/** Danish company number. */
export const Cvr = z.string().regex(/^\d{8}$/, 'Write the eight digits of the CVR number, in quotes.');

/** The part of a mail address after the @, in lower case. */
export const MailDomain = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'Write the domain in lower case, for example magenta.dk.');
