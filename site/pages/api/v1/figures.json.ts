import { community } from '../../../catalogue/community.ts';
import { computeFigures } from '../../../catalogue/portfolio-figures.ts';
import { portfolio } from '../../../catalogue/portfolio.ts';
import { today } from '../../../catalogue/today.ts';

/** The figures of the portfolio, each as the ids of the records it is counted from. */
export async function GET() {
  const { solutions } = await portfolio();
  const { members, vendors } = await community();
  const { stages, ...figures } = computeFigures(solutions, members, vendors, today);
  const body = { asOf: today, stages: Object.fromEntries(stages), ...figures };
  return new Response(JSON.stringify(body, null, 1), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
