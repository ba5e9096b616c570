import { z } from 'zod';
import { Id, Locale } from './text.ts';

/** Words that people use for the same thing, in each language: content/search/synonyms.yml. */
export const Synonyms = z
  .record(Locale, z.array(z.array(z.string().trim().min(1)).min(2)))
  .describe('Groups of words for the same thing, in each language: whoever asks for one of them gets the others too');
export type Synonyms = z.output<typeof Synonyms>;

const Question = z.strictObject({
  ask: z.string().trim().min(1).describe('The question as a person types it'),
  language: Locale.describe('The language of the page it is asked on'),
});

/** A question and its right answers. */
export const Judgement = Question.extend({
  products: z.array(Id).min(1).describe('Products of which one should come first; any of them will do'),
});
export type Judgement = z.output<typeof Judgement>;

/** What the search is judged by: content/search/judgements.yml. */
export const Judgements = z.strictObject({
  tuned: z.array(Judgement).default([]).describe('Questions that synonyms and weights may be tuned on'),
  heldOut: z.array(Judgement).default([]).describe('Questions that nothing is ever tuned on'),
  unanswered: z.array(Question).default([]).describe('Questions that no product answers'),
});
export type Judgements = z.output<typeof Judgements>;
