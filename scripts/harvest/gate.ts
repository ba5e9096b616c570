import type { Content } from '../content/load.ts';
import { limits } from '../limits.ts';
import { findOrphans } from './find-orphans.ts';
import type { Harvested, Run } from './harvest-product.ts';
import type { HarvestOptions } from './options.ts';
import type { Amounts, Plan } from './plan.ts';

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
export async function judgeLosses(
  harvested: readonly Harvested[],
  content: Content,
  options: HarvestOptions,
  run: Pick<Run, 'harvested'>,
): Promise<string[]> {
  if (options.allowLoss) return [];
  const orphans = await findOrphans(content, options, run.harvested);
  const amounts = [...harvested, ...orphans].map(({ before }) => before).filter((before) => amount(before) > 0);
  const losses = findLosses(
    harvested.flatMap(({ plan }) => plan ?? []),
    orphans,
    {
      products: amounts.length,
      releases: amounts.reduce((sum, { releases }) => sum + releases, 0),
      documents: amounts.reduce((sum, { documents }) => sum + documents, 0),
    },
    { share: content.catalog.harvest.maximumLoss, least: limits.leastLoss },
  );
  if (losses.length === 0) return [];
  return [
    '✗ The harvest stopped before writing, because too much of the catalogue would be gone:',
    ...losses.map((loss) => `  ${loss}`),
    '  → If that is meant, run it again with --allow-loss, or raise harvest.maximumLoss in catalog.yml.',
  ];
}

/** What a run would take away beyond what the policy allows, one sentence each. Pure. */
export function findLosses(
  plans: readonly Plan[],
  gone: readonly { product: string; before: Amounts }[],
  before: PortfolioAmounts,
  { share, least }: GatePolicy,
): string[] {
  const changes = [
    ...plans,
    ...gone.map(({ product, before }) => ({ product, before, after: { releases: 0, documents: 0 } })),
  ];
  const emptied = changes
    .filter(({ before, after }) => amount(before) > 0 && amount(after) === 0)
    .map(({ product }) => product);
  const sentences: string[] = [];
  const judge = (what: keyof PortfolioAmounts, lost: number, which: readonly string[]) => {
    if (lost < least[what] || lost <= before[what] * share) return;
    const percent = Math.round((100 * lost) / before[what]);
    sentences.push(`${lost} of ${before[what]} ${what} (${percent} %) would be gone: ${which.join(', ')}.`);
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
