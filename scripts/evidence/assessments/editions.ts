import type { RequirementSet } from '../../../content/model/requirement.ts';
import type { Row } from './read-rows.ts';

/** Whether a report counts as the earlier edition did: it has ids that are gone, or levels that begin with 0. */
export function isEarlier(rows: readonly Row[], { earlier, requirements }: RequirementSet): boolean {
  const today = new Set(requirements.map(({ id }) => id));
  const gone = new Set(earlier.map(({ id }) => id).filter((id) => !today.has(id)));
  return rows.some((row) => gone.has(row.id) || row.cells.at(-1) === '0');
}

/** The id that a line's requirement has today. */
export function todaysId(row: Row, { earlier }: RequirementSet): string {
  const title = (row.cells[row.idAt + 1] ?? '').toLowerCase();
  return earlier.find(({ id, says }) => id === row.id && (!says || title.includes(says.toLowerCase())))?.is ?? row.id;
}
