import { toEvidenceCsv } from '../../../catalogue/evidence-api.ts';
import { assessed, requirementSets } from '../../../catalogue/evidence.ts';

/** The same as a table. */
export async function GET() {
  const [set] = (await requirementSets()).keys();
  return new Response(toEvidenceCsv(set === undefined ? [] : await assessed(set)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}
