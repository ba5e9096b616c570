import type { Answer, SelfAssessment } from '../../../content/model/evidence.ts';
import type { RequirementSet } from '../../../content/model/requirement.ts';
import { isEarlier, todaysId } from './editions.ts';
import { answerIn } from './marks.ts';
import { readRows, type Row } from './read-rows.ts';
import { limits } from '../../limits.ts';

const level = /(?:klassificeret som et?|product of|på) niveau (\d|sandkasse)\b/i;

/** Reads a governance report in Markdown. Undefined where the document has no lines about requirements. */
export function readReport(text: string, set: RequirementSet): Omit<SelfAssessment, 'at'> | undefined {
  const rows = readRows(text);
  if (rows.length === 0) return undefined;
  const earlier = isEarlier(rows, set);
  const known = new Set(set.requirements.map(({ id }) => id));
  const read: SelfAssessment['answers'] = [];
  const unread: SelfAssessment['unread'] = [];
  for (const row of rows) {
    const requirement = earlier ? todaysId(row, set) : row.id;
    const answer = answerIn(row);
    if (answer && known.has(requirement)) read.push({ requirement, answer, line: row.line });
    else unread.push({ line: row.line, text: shown(row) });
  }
  return { date: null, level: level.exec(text)?.[1] ?? null, answers: merge(read), unread };
}

/** Several earlier requirements may have become one: it is met where all of them are. */
function merge(answers: SelfAssessment['answers']): SelfAssessment['answers'] {
  const weakest: Answer[] = ['no', 'unanswered', 'unsure', 'yes', 'notRelevant'];
  return [...Map.groupBy(answers, ({ requirement }) => requirement).values()].flatMap(
    (same) => same.toSorted((a, b) => weakest.indexOf(a.answer) - weakest.indexOf(b.answer))[0] ?? [],
  );
}

/** A line as it is reported: enough to find it. */
export function shown({ cells }: Row): string {
  return cells.join(' | ').slice(0, limits.quoted);
}
