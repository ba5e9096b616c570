import type { SourceFailure } from './probe-product.ts';
import type { Said } from './plan.ts';
import type { Outcome } from './report.ts';

const nothing: Said = { counts: { documents: 0, pictures: 0, links: 0, brokenLinks: 0, fallbacks: 0 }, notes: [] };

/** What the report tells of a product: whatever could not be read makes it a failed one. */
export function toOutcome(
  id: string,
  state: Outcome['outcome'],
  failures: readonly SourceFailure[],
  { counts, notes }: Said = nothing,
): Outcome {
  const reason = failures.map(({ source, key, error }) => `${source.repository ?? key}: ${error.message}`).join(' ');
  return { id, outcome: reason ? 'failed' : state, ...(reason ? { reason } : {}), counts, notes };
}
