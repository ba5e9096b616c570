import { community } from '../community.ts';
import { assessedProduct } from '../evidence.ts';
import { portfolio } from '../portfolio.ts';
import type { Solution } from '../solution.ts';
import { sortUses } from '../uses.ts';
import type { Dossier } from './dossier.ts';
import { makeDossier } from './make-dossier.ts';

/** The dossier of a product, with what is known of its users and its evidence. */
export async function findDossier(solution: Solution): Promise<Dossier> {
  const { byId } = await portfolio();
  const { usesOf, organisations } = await community();
  const users = sortUses(usesOf.get(solution.id) ?? []).map((use) => ({
    name: organisations.get(use.organisation)?.name ?? use.organisation,
    use,
  }));
  return makeDossier(solution, { byId, users, evidence: await assessedProduct(solution.id) });
}
