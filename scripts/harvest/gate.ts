import type { Content } from '../content/load.ts';
import { limits } from '../limits.ts';
import { findOrphans } from './find-orphans.ts';
import type { HarvestOptions } from './options.ts';
import type { Amounts } from './plan.ts';

/** What there was of a product, and what there would be. */
export interface Change {
  product: string;
  before: Amounts;
  after: Amounts;
}

/** How much of the portfolio one run may take away before a person has to say that it is meant. */
export interface GatePolicy {
  /** Share of what there was, 0 to 1. */
  share: number;
  /** Less than this is never a reason to stop: small catalogues lose large shares by ordinary edits. */
  least: PortfolioAmounts;
}

/** What the portfolio held before the run. */
export type PortfolioAmounts = { products: number } & Amounts;

/** The gate before anything is written: sentences for the terminal, none where the run may go on. */
export function judgeLosses(
  changes: readonly Change[],
  content: Content,
  options: Pick<HarvestOptions, 'ids' | 'shard' | 'allowLoss'>,
  harvested: string,
): string[] {
  if (options.allowLoss) return [];
  const orphans = findOrphans(content, options, harvested);
  const gone = orphans.map(({ product, before }) => ({ product, before, after: { releases: 0, documents: 0 } }));
  const losses = findLosses([...changes, ...gone], {
    share: content.catalog.harvest.maximumLoss,
    least: limits.leastLoss,
  });
  if (losses.length === 0) return [];
  return [
    '✗ The harvest stopped before writing, because too much of the catalogue would be gone:',
    ...losses.map((loss) => `  ${loss}`),
    '  → If that is meant, run it again with --allow-loss, or raise harvest.maximumLoss in catalog.yml.',
  ];
}

/** What a run would take away beyond what the policy allows, one sentence each. Pure. */
export function findLosses(changes: readonly Change[], { share, least }: GatePolicy): string[] {
  const sum = (of: (change: Change) => number) => changes.reduce((total, change) => total + of(change), 0);
  const all: PortfolioAmounts = {
    products: sum(({ before }) => (amount(before) > 0 ? 1 : 0)),
    releases: sum(({ before }) => before.releases),
    documents: sum(({ before }) => before.documents),
  };
  const emptied = changes
    .filter(({ before, after }) => amount(before) > 0 && amount(after) === 0)
    .map(({ product }) => product);
  const sentences: string[] = [];
  const judge = (what: keyof PortfolioAmounts, lost: number, which: readonly string[]) => {
    if (lost < least[what] || lost <= all[what] * share) return;
    const percent = Math.round((100 * lost) / all[what]);
    sentences.push(`${lost} of ${all[what]} ${what} (${percent} %) would be gone: ${which.join(', ')}.`);
  };
  judge('products', emptied.length, emptied);
  for (const what of ['releases', 'documents'] as const) {
    const losing = changes.filter(({ before, after }) => after[what] < before[what]);
    const lost = losing.reduce((sum, { before, after }) => sum + before[what] - after[what], 0);
    judge(
      what,
      lost,
      losing.map(({ product, before, after }) => `${product} (${before[what]} → ${after[what]})`),
    );
  }
  return sentences;
}

function amount({ releases, documents }: Amounts): number {
  return releases + documents;
}
