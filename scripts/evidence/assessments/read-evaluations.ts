import type { Evaluation, Place } from '../../../content/model/evidence.ts';
import type { RequirementSet } from '../../../content/model/requirement.ts';
import { judgementIn } from './marks.ts';
import { toDay } from './read-form.ts';
import { shown } from './read-report.ts';
import { readRows } from './read-rows.ts';

/** An evaluation of a product, from wherever the secretariat keeps it. */
export interface EvaluationText {
  at: Place;
  text: string;
}

const filledIn = /dato for udfyldelse:?\**\s*([\d./-]+)/i;

/** Reads what the secretariat judges. */
export function readEvaluations(texts: readonly EvaluationText[], [set]: readonly RequirementSet[]): Evaluation[] {
  const known = new Set(set?.requirements.map(({ id }) => id));
  return texts
    .map(({ at, text }) => {
      const rows = readRows(text);
      const judgements: Evaluation['judgements'] = [];
      const unread: Evaluation['unread'] = [];
      for (const row of rows) {
        const judgement = judgementIn(row);
        // Plans further down name requirements again; the judgement stands where one is named first.
        if (judgements.some(({ requirement }) => requirement === row.id)) continue;
        if (judgement && known.has(row.id)) judgements.push({ requirement: row.id, judgement, line: row.line });
        else unread.push({ line: row.line, text: shown(row) });
      }
      return { at, date: toDay(filledIn.exec(text)?.[1]), level: null, judgements, unread };
    })
    .toSorted((a, b) => ((a.date ?? a.at.date) < (b.date ?? b.at.date) ? 1 : -1));
}
