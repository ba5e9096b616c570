import MiniSearch from 'minisearch';
import type { Language } from './languages.ts';
import type { ArrayProduct, ProductArray } from './product-array.ts';
import { readWord } from './read-word.ts';
import { synonymsOf } from './synonyms-of.ts';
import { splitCompound, toTerms } from './words.ts';

/** A product that answers a question. */
export interface FoundProduct {
  id: string;
  name: string;
  areas: string[];
  stage: string;
  summary: string;
  score: number;
  /** How many of the question's words it answers. */
  matched: number;
}

/** Answers questions about products. */
export interface ProductIndex {
  /** The products that answer, the best first. */
  search(question: string): FoundProduct[];
}

const boosts = { name: 6, words: 3, areas: 1, summary: 1.5 };
type Field = keyof typeof boosts;

/** Makes the index of a portfolio, in the browser's memory. */
export function indexProducts(array: ProductArray, language: Language): ProductIndex {
  const terms = (text: string) => toTerms(text, language);
  const fields = array.products.map((product) => fieldsOf(product, array, terms));
  const vocabulary = new Set(fields.flatMap(({ name, words, areas, summary }) => [name, words, areas, summary].flat()));
  const synonyms = synonymsOf(array.synonyms, terms);
  const index = new MiniSearch<Record<Field, string> & { id: number }>({
    fields: Object.keys(boosts),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  index.addAll(fields.map((product, id) => ({ id, ...written(product, vocabulary, language) })));

  /** The score of each product for one word of a question: that of its best reading. */
  const answer = (word: string, others: readonly string[]): Map<number, number> => {
    const best = new Map<number, number>();
    for (const { term, weight, prefix, fuzzy } of readWord(word, vocabulary, others, language)) {
      for (const { id, score } of index.search(term, { boost: boosts, prefix, fuzzy: fuzzy && 0.2 })) {
        best.set(Number(id), Math.max(best.get(Number(id)) ?? 0, score * weight));
      }
    }
    return best;
  };
  return {
    search(question) {
      const words = [...new Set(terms(question))];
      const others = synonyms(words);
      const answers = words.map((word) => answer(word, others.get(word) ?? []));
      const found = array.products.map((product, id) => {
        const scores = answers.flatMap((scores) => scores.get(id) ?? []);
        return toFound(product, array, scores, words.length);
      });
      return found.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score);
    },
  };
}

function fieldsOf(
  [, name, areas, , words, summary]: ArrayProduct,
  array: ProductArray,
  terms: (text: string) => string[],
): Record<Field, string[]> {
  const rest = name.startsWith(array.prefix) ? name.slice(array.prefix.length) : '';
  return {
    name: [...terms(name), ...terms(rest)],
    words: terms(words),
    areas: areas.flatMap((area) => terms(array.areas[area] ?? '')),
    summary: terms(summary),
  };
}

/** Compounds are found by their parts too, where those are words of the portfolio. */
function written(
  product: Record<Field, string[]>,
  vocabulary: ReadonlySet<string>,
  language: Language,
): Record<Field, string> {
  const write = (terms: readonly string[]) =>
    terms.flatMap((term) => [term, ...splitCompound(term, vocabulary, language, 'all')]).join(' ');
  const { name, words, areas, summary } = product;
  return { name: name.join(' '), words: write(words), areas: write(areas), summary: write(summary) };
}

function toFound(
  [id, name, areas, stage, , summary]: ArrayProduct,
  array: ProductArray,
  scores: readonly number[],
  asked: number,
): FoundProduct {
  const { label = '', weight = 1 } = array.stages[stage] ?? {};
  const sum = scores.reduce((total, score) => total + score, 0);
  return {
    id,
    name,
    areas: areas.map((area) => array.areas[area] ?? ''),
    stage: label,
    summary,
    // Who answers all that was asked comes before who answers a part of it well.
    score: sum * (scores.length / asked) * weight,
    matched: scores.length,
  };
}
