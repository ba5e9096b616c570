import type { Answer, Judgement } from '../../../content/model/evidence.ts';
import type { Row } from './read-rows.ts';

const answers: ReadonlyArray<[mark: RegExp, answer: Answer]> = [
  [/^(\[x\]|☑|☒|✅|✔|✓|🟢 ?ja|ja|yes|x)$/i, 'yes'],
  [/^(❌|✗|✘|🔴 ?nej|nej|no)$/i, 'no'],
  [/^(❓|ved ikke|unsure)$/i, 'unsure'],
  [/^(➖|ikke relevant|not relevant|n\/a)$/i, 'notRelevant'],
  [/^(\[ ?\]|☐|⬜|◻)$/, 'unanswered'],
];

/**
 * The answer in a line of a self-assessment: the sign before the requirement's id, or else the first cell after it
 * that is nothing but an answer. An empty cell before the id has not been answered. Undefined where there is none.
 */
export function answerIn({ cells, idAt }: Row): Answer | undefined {
  const before = cells.slice(0, idAt);
  for (const cell of [...before, ...cells.slice(idAt + 1)]) {
    const answer = answers.find(([mark]) => mark.test(cell))?.[1];
    if (answer) return answer;
  }
  return before.length > 0 && before.every((cell) => cell === '') ? 'unanswered' : undefined;
}

const judgements: ReadonlyArray<[mark: RegExp, judgement: Judgement]> = [
  [/🟢|🟩/u, 'green'],
  [/🟡|🟨|🟠/u, 'yellow'],
  [/🔴|🟥/u, 'red'],
  [/⚪|⬜|⚫/u, 'notRelevant'],
];

/** The judgement in a line of an evaluation: the first coloured sign at the beginning of a cell. */
export function judgementIn({ cells, idAt }: Row): Judgement | undefined {
  for (const cell of cells.slice(idAt + 1)) {
    const judgement = judgements.find(([mark]) => mark.test(cell.slice(0, 2)))?.[1];
    if (judgement) return judgement;
  }
  return undefined;
}
