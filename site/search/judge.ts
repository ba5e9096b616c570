import type { Judgement } from '../../content/model/search.ts';

/** How well a list of questions was answered. */
export interface Figures {
  questions: number;
  /** Share of questions with a right answer first, 0 to 1. */
  success1: number;
  /** Share of questions with a right answer among the first three, 0 to 1. */
  success3: number;
  /** Mean reciprocal rank: 1 where every right answer comes first, 0.5 where each comes second. */
  mrr: number;
}

/** A question with the place of its best right answer; 0 where there is none. */
export interface Judged extends Judgement {
  rank: number;
  /** The ids that were answered, the best first. */
  answers: string[];
}

/** Asks each question. */
export function judge(questions: readonly Judgement[], ask: (judgement: Judgement) => string[]): Judged[] {
  return questions.map((judgement) => {
    const answers = ask(judgement);
    return { ...judgement, answers, rank: answers.findIndex((id) => judgement.products.includes(id)) + 1 };
  });
}

/** The figures of what was judged; all zero for an empty list. */
export function figuresOf(judged: readonly Judged[]): Figures {
  const questions = judged.length;
  const share = (most: number) => judged.filter(({ rank }) => rank > 0 && rank <= most).length / (questions || 1);
  const reciprocal = judged.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0);
  return { questions, success1: share(1), success3: share(3), mrr: reciprocal / (questions || 1) };
}
