import { community } from './community.ts';
import { sortUses } from './uses.ts';

/** Tells the names of the organisations that have a product in use, as the register has them. */
export async function registeredUsers(): Promise<(product: string) => string[]> {
  const { usesOf, organisations } = await community();
  return (product) => {
    const inUse = (usesOf.get(product) ?? []).filter(({ status }) => status === 'inUse');
    return sortUses(inUse).flatMap(({ organisation }) => organisations.get(organisation)?.name ?? []);
  };
}
