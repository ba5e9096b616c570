import type { z } from 'zod';
import type { ProductEvidence } from '../../../content/model/evidence.ts';
import type { ApiMeasurement } from './schemas.ts';

/** What was measured of one solution, each with the newest commit that was read. */
export function toMeasurements(
  product: string,
  { asOf, measurements }: Pick<ProductEvidence, 'asOf' | 'measurements'>,
): z.output<typeof ApiMeasurement>[] {
  return measurements.map(({ check, verdict, value, reason, details = [], at }) => ({
    ...{ product, check, verdict, value, reason, details, at, asOf },
  }));
}
