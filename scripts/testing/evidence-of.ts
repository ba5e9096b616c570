import type { Verdict } from '../../content/model/evidence.ts';

/** The evidence file of a product `one` with these verdicts by check, as the harvest commits it. */
export const evidenceOf = (verdicts: Record<string, Verdict>) =>
  JSON.stringify({
    schema: 1,
    product: 'one',
    asOf: '2026-01-01T00:00:00Z',
    measurements: Object.entries(verdicts).map(([check, verdict]) => ({
      ...{ check, verdict, value: null, reason: { en: 'Because.' }, at: null },
    })),
    selfAssessments: [],
    evaluations: [],
  });
