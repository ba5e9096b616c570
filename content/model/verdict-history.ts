import { z } from 'zod';
import { Verdict, type ProductEvidence } from './evidence.ts';
import { Instant, ObjectId } from './provenance.ts';
import { Id } from './text.ts';

/** A verdict that became another, by the commit of the catalogue in which that shows. */
export const VerdictChange = z.strictObject({
  check: Id.describe('The check'),
  from: Verdict.describe('What it was'),
  to: Verdict.describe('What it became'),
  date: Instant.describe('When the catalogue recorded it'),
  commit: ObjectId.describe('The catalogue’s commit that recorded it'),
});
export type VerdictChange = z.output<typeof VerdictChange>;

/** What changed of a product's verdicts, newest first: content/harvested/<id>/history.json, made by the build. */
export const VerdictHistory = z.strictObject({ changes: z.array(VerdictChange) });
export type VerdictHistory = z.output<typeof VerdictHistory>;

/** One committed state of a product's evidence. */
export interface CommittedEvidence {
  commit: string;
  date: string;
  evidence: ProductEvidence;
}

/** Compares the states in their order, oldest first; a check that is new, or gone, is no change of a verdict. */
export function toVerdictHistory(states: readonly CommittedEvidence[]): VerdictHistory {
  const changes: VerdictChange[] = [];
  let last = new Map<string, Verdict>();
  for (const { commit, date, evidence } of states) {
    const now = new Map(evidence.measurements.map(({ check, verdict }) => [check, verdict]));
    for (const [check, to] of now) {
      const from = last.get(check);
      if (from && from !== to) changes.push({ check, from, to, date, commit });
    }
    last = now;
  }
  return { changes: changes.toReversed() };
}
