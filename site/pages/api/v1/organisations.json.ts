import { community } from '../../../catalogue/community.ts';
import { productsInUse } from '../../../catalogue/portfolio-figures.ts';

/** All organisations with what is known of them. */
export async function GET() {
  const { members } = await community();
  const organisations = members.map((member) => ({
    id: member.id,
    ...member.organisation,
    inUse: productsInUse(member),
  }));
  return new Response(JSON.stringify({ organisations }, null, 1), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
