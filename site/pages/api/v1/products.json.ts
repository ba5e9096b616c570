import { toApi } from '../../../catalogue/api.ts';
import { portfolio } from '../../../catalogue/portfolio.ts';

/** Everything that is known of the portfolio, for other programs. */
export async function GET() {
  const { solutions } = await portfolio();
  return new Response(JSON.stringify({ products: solutions.map(toApi) }, null, 1), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
