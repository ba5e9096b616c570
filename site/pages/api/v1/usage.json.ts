import { community } from '../../../catalogue/community.ts';

/** Who is known to use what, by whom it is said, and what others say of the same. */
export async function GET() {
  const { uses } = await community();
  return new Response(JSON.stringify({ usage: uses }, null, 1), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
