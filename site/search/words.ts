import { fold } from '../catalogue/fold.ts';
import type { Language } from './languages.ts';

/** What a text is searched by: its words without their endings, in one spelling. */
export function toTerms(text: string, { stem, stopWords }: Language): string[] {
  return splitWords(text)
    .filter((word) => !stopWords.has(word))
    .map((word) => toTerm(word, stem))
    .filter((term) => term.length > 0);
}

function toTerm(word: string, stem: Language['stem']): string {
  return fold(stem(word));
}

function splitWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[#+]+)?/gu) ?? [];
}

/** A part shorter than this is more often chance than a word. */
const shortest = 3;

/**
 * The words that a compound is made of: “vagtplan” is “vagt” and “plan”. Where both are known they are the answer;
 * otherwise, if any of them will do, the longest one that is.
 */
export function splitCompound(
  term: string,
  known: ReadonlySet<string>,
  { joints }: Pick<Language, 'joints'>,
  needed: 'all' | 'any',
): string[] {
  const parts: string[] = [];
  for (let at = term.length - shortest; at >= shortest; at--) {
    const tail = known.has(term.slice(at)) ? term.slice(at) : '';
    const head = headBefore(term.slice(0, at), known, joints);
    if (head && tail) return [head, tail];
    parts.push(head, tail);
  }
  const longest = parts.toSorted((a, b) => b.length - a.length)[0] ?? '';
  return needed === 'any' && longest.length > shortest ? [longest] : [];
}

/** The known word before a joint: “biblioteks” is “bibliotek” and an s. Empty where there is none. */
function headBefore(text: string, known: ReadonlySet<string>, joints: readonly string[]): string {
  const heads = joints
    .filter((joint) => text.endsWith(joint))
    .map((joint) => text.slice(0, text.length - joint.length));
  return heads.find((head) => head.length >= shortest && known.has(head)) ?? '';
}
