import type { Assessed } from './evidence.ts';

/** A product in /api/v1/evidence.json. Fields may be added; none is renamed, removed or given another meaning. */
export function toEvidenceApi({ solution, evidence, standings }: Assessed) {
  return {
    id: solution.id,
    name: solution.product.name,
    level: solution.product.level?.value ?? null,
    asOf: evidence.asOf,
    requirements: standings.map(({ requirement, claimed, judged, measured, disagree }) => ({
      id: requirement.id,
      claimed: claimed ?? null,
      judged: judged ?? null,
      measured: measured ?? null,
      disagree,
    })),
    measurements: evidence.measurements,
  };
}

const columns = ['product', 'requirement', 'claimed', 'judged', 'measured', 'disagree'] as const;

/** One line for each product and requirement (RFC 4180). */
export function toEvidenceCsv(products: readonly Assessed[]): string {
  const lines = products.flatMap(({ solution, standings }) =>
    standings.map(({ requirement, claimed = '', judged = '', measured = '', disagree }) =>
      [solution.id, requirement.id, claimed, judged, measured, String(disagree)].join(','),
    ),
  );
  return [columns.join(','), ...lines, ''].join('\r\n');
}
