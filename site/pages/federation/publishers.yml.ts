import { toPublishers } from '../../catalogue/federation/to-publishers.ts';
import { portfolio } from '../../catalogue/portfolio.ts';

/** The repositories for crawlers of publiccode.yml. */
export async function GET() {
  const { solutions } = await portfolio();
  return new Response(toPublishers(solutions), { headers: { 'Content-Type': 'application/yaml; charset=utf-8' } });
}
