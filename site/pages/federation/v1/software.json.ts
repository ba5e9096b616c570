import { toSoftwareList } from '../../../catalogue/federation/to-software-list.ts';
import { portfolio } from '../../../catalogue/portfolio.ts';
import { registeredUsers } from '../../../catalogue/registered-users.ts';

/** The solutions for catalogues that federate. */
export async function GET() {
  const { solutions } = await portfolio();
  return new Response(JSON.stringify(toSoftwareList(solutions, await registeredUsers()), null, 1), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
