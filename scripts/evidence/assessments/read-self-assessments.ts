import type { SelfAssessment } from '../../../content/model/evidence.ts';
import { placeOf, textsOf, type Subject } from '../subject.ts';
import { judgementIn } from './marks.ts';
import { readForm } from './read-form.ts';
import { readReport } from './read-report.ts';
import { readRows } from './read-rows.ts';

/** Files that may hold what a product says of itself. */
export const assessmentFile =
  /governan[cs]e?[-_ ]?r[ae]pp?ort[^/]*\.(md|markdown)$|(^|\/)governance[^/]*\.(md|markdown)$|(selvevaluering|self-?assessment)[^]*\.json$/i;
/** Of a product that saves every version, the newest ones. */
const kept = 3;

/** What the product says of itself, newest first. Documents that a template left empty are told apart by their answers. */
export function readSelfAssessments({ sources, requirements }: Subject): SelfAssessment[] {
  const [set] = requirements;
  return textsOf(sources, assessmentFile)
    .flatMap(({ source, path, text }) => {
      const read = path.endsWith('.json') ? readForm(text) : set && isOwn(text) && readReport(text, set);
      if (!read) return [];
      const changed = source.lastChanges.get(path);
      const at = placeOf(source, path);
      return [{ ...read, at: changed ? { ...at, commit: changed.commit, date: changed.committedAt } : at }];
    })
    .toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1))
    .slice(0, kept);
}

/** An evaluation by somebody else, which a product may keep a copy of, is not what it says of itself. */
function isOwn(text: string): boolean {
  return !readRows(text).some((row) => judgementIn(row) !== undefined);
}

function dateOf({ date, at }: SelfAssessment): string {
  return date ?? at.date;
}
