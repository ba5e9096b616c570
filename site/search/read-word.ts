import type { Language } from './languages.ts';
import { splitCompound } from './words.ts';

/** One way to read a word of a question. */
export interface Reading {
  term: string;
  /** How far it is from what was written: 1 for the word itself. */
  weight: number;
  /** Whether longer words that begin with it count too. */
  prefix: boolean;
  /** Whether words count that are a letter or two away. */
  fuzzy: boolean;
}

const weights = { itself: 1, synonym: 0.75, part: 0.6, ending: 0.5 };

/** The ways to read a word of a question, the most literal first. `vocabulary` holds the words of the portfolio. */
export function readWord(
  term: string,
  vocabulary: ReadonlySet<string>,
  synonyms: readonly string[],
  language: Language,
): Reading[] {
  const understood = vocabulary.has(term) || synonyms.length > 0;
  const parts = splitCompound(term, vocabulary, language, understood ? 'all' : 'any');
  const endings = term.length > 3 ? [...vocabulary].filter((word) => word !== term && word.endsWith(term)) : [];
  const other = (weight: number) => (term: string) => ({ term, weight, prefix: false, fuzzy: false });
  return [
    { term, weight: weights.itself, prefix: term.length > 1, fuzzy: term.length > 4 && !understood },
    ...synonyms.map(other(weights.synonym)),
    ...parts.map(other(weights.part)),
    ...endings.map(other(weights.ending)),
  ];
}
