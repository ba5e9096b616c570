import { toEvidenceApi } from '../../../catalogue/evidence-api.ts';
import { assessed, requirementSets } from '../../../catalogue/evidence.ts';

/** What is claimed, judged and measured of every product, for other programs. */
export async function GET() {
  const [set] = (await requirementSets()).keys();
  const products = set === undefined ? [] : (await assessed(set)).map(toEvidenceApi);
  return new Response(JSON.stringify({ set: set ?? null, products }, null, 1), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
