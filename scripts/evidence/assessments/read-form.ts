import { z } from 'zod';
import type { Answer, SelfAssessment } from '../../../content/model/evidence.ts';
import { limits } from '../../limits.ts';

/** The community's form as it is saved: one entry for each requirement, answered in words. */
const Form = z.object({
  filledDate: z.string().max(40).optional().catch(undefined),
  krav: z.array(z.unknown()).max(500),
});
const Entry = z.object({ id: z.string().max(20), efterlevet: z.string().max(40) });

const answers = new Map<string, Answer>([
  ['ja', 'yes'],
  ['nej', 'no'],
  ['ved ikke', 'unsure'],
  ['ikke relevant', 'notRelevant'],
  ['', 'unanswered'],
]);

/** Reads a saved self-assessment form. Undefined where the file is something else. */
export function readForm(text: string): Omit<SelfAssessment, 'at'> | undefined {
  const form = Form.safeParse(parseJson(text));
  if (!form.success) return undefined;
  const read: SelfAssessment['answers'] = [];
  const unread: SelfAssessment['unread'] = [];
  form.data.krav.forEach((krav, index) => {
    const entry = Entry.safeParse(krav);
    const answer = entry.success ? answers.get(entry.data.efterlevet.trim().toLowerCase()) : undefined;
    if (entry.success && answer) read.push({ requirement: entry.data.id, answer, line: null });
    else unread.push({ line: index + 1, text: JSON.stringify(krav).slice(0, limits.quoted) });
  });
  return { date: toDay(form.data.filledDate), level: null, answers: read, unread };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `2026-06-23T…` or `16-11-2025` as `2026-06-23`; null where it is neither. */
export function toDay(text: string | undefined): string | null {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0];
  const [, day, month, year] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})/.exec(text ?? '') ?? [];
  return iso ?? (day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null);
}
