import type { Organisation } from '../../../content/model/organisation.ts';
import type { UsageStatus } from '../../../content/model/usage.ts';

/** What is known of a municipality's use of solutions. */
export interface PlaceUse {
  /** Id of the municipality's record. */
  organisation: string;
  /** How many solutions it uses or tries out. */
  count: number;
  /** Whether one of them is in operation. */
  inUse: boolean;
}

interface Use {
  organisation: string;
  product: string;
  status: UsageStatus;
}

const taken: readonly UsageStatus[] = ['inUse', 'pilot'];

/** Counts the solutions that each municipality uses or tries out, by its official code. */
export function usesByPlace(
  uses: readonly Use[],
  organisations: ReadonlyMap<string, Organisation>,
): Map<number, PlaceUse> {
  const counted = uses.filter(({ status }) => taken.includes(status));
  const places = new Map<number, PlaceUse>();
  for (const [id, ofOne] of Map.groupBy(counted, ({ organisation }) => organisation)) {
    const { kind, code } = organisations.get(id) ?? {};
    if (kind !== 'municipality' || !code) continue;
    const inUse = ofOne.some(({ status }) => status === 'inUse');
    places.set(Number(code), { organisation: id, count: ofOne.length, inUse });
  }
  return places;
}
