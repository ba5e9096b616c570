import type { z } from 'zod';
import { toStandings } from '../../../content/model/standing.ts';
import { requirementSets } from '../evidence.ts';
import { records } from '../records.ts';
import type { Solution } from '../solution.ts';
import type { ApiMeasurement, ApiStanding } from './schemas.ts';
import { toMeasurements } from './to-measurements.ts';

/** Every requirement of every set, for a solution. */
export function listEvidence({ id }: Solution): z.output<typeof ApiStanding>[] {
  const evidence = records.evidence.get(id);
  if (!evidence) return [];
  return Array.from(requirementSets(), ([set, requirements]) =>
    toStandings(requirements, evidence).map(
      ({ requirement, claimed = null, judged = null, measured = null, disagree }) => ({
        ...{ product: id, set, requirement: requirement.id, claimed, judged, measured, disagree },
        asOf: evidence.asOf,
      }),
    ),
  ).flat();
}

/** Every measurement of a solution. */
export function listMeasurements({ id }: Solution): z.output<typeof ApiMeasurement>[] {
  const evidence = records.evidence.get(id);
  return evidence ? toMeasurements(id, evidence) : [];
}
