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

/** Verdicts that became others; a check that is new, or gone, is no change of a verdict. */
export function verdictsThatChanged(
  before: ProductEvidence | undefined,
  after: ProductEvidence | undefined,
): Pick<VerdictChange, 'check' | 'from' | 'to'>[] {
  const last = new Map(before?.measurements.map(({ check, verdict }) => [check, verdict]));
  return (after?.measurements ?? []).flatMap(({ check, verdict: to }) => {
    const from = last.get(check);
    return from && from !== to ? [{ check, from, to }] : [];
  });
}

/** Compares the states in their order, oldest first. */
export function toVerdictHistory(states: readonly CommittedEvidence[]): VerdictHistory {
  const changes = states.flatMap(({ commit, date, evidence }, index) =>
    verdictsThatChanged(states[index - 1]?.evidence, evidence).map((change) => ({ ...change, date, commit })),
  );
  return { changes: changes.toReversed() };
}
