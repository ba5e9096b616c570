import type { z } from 'zod';
import { assessed, requirementSets } from '../evidence.ts';
import { records } from '../records.ts';
import type { ApiMeasurement, ApiStanding } from './schemas.ts';
import { toMeasurements } from './to-measurements.ts';

/** Every requirement of every set, by solution. */
export async function listEvidence(): Promise<z.output<typeof ApiStanding>[]> {
  const sets = await Promise.all([...requirementSets().keys()].map(async (set) => ({ set, of: await assessed(set) })));
  return sets.flatMap(({ set, of }) =>
    of.flatMap(({ solution, evidence: { asOf }, standings }) =>
      standings.map(({ requirement, claimed = null, judged = null, measured = null, disagree }) => ({
        ...{ product: solution.id, set, requirement: requirement.id, claimed, judged, measured, disagree, asOf },
      })),
    ),
  );
}

/** Every measurement of every solution. */
export function listMeasurements(): z.output<typeof ApiMeasurement>[] {
  return [...records.evidence.all()].flatMap(([product, evidence]) => toMeasurements(product, evidence));
}
