import { z } from 'zod';
import { Day, LocalisedText, WebAddress } from './text.ts';

/** Where a curated statement comes from, and how old that source is. */
export const Sourced = z.object({
  source: WebAddress.optional().describe('The page or file that says so'),
  date: Day.optional().describe('The date of that source, not of the day it was typed'),
  note: LocalisedText.optional().describe('What a reader should know about the statement'),
});
export type Sourced = z.output<typeof Sourced>;

/**
 * A curated statement with its source. People may write the bare value (`stage: product`)
 * or the value with its source (`stage: { value: product, source: https://…, date: 2026-08-21 }`);
 * the output always has the long form.
 */
export function claim<T extends z.ZodType>(value: T) {
  const long = Sourced.extend({ value }).strict();
  const short = value.transform((bare) => ({ value: bare }));
  return z.union([long, short]);
}

/** A statement after parsing. */
export type Claim<T> = Sourced & { value: T };
