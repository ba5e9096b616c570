import type { Claim } from '../../content/model/claim.ts';
import type { Organisation } from '../../content/model/organisation.ts';
import { sizeClass, type SizeClass } from './size-class.ts';
import type { Use } from './uses.ts';

/** An organisation with what follows from its record. */
export interface Member {
  id: string;
  organisation: Organisation;
  population: Claim<number> | undefined;
  size: SizeClass | undefined;
  /** Where it lies: the region that has its code. */
  region: { id: string; name: string } | undefined;
  uses: readonly Use[];
}

/** A product that organisations like this one use and it does not, with who they are. */
export interface Suggestion {
  product: string;
  users: Member[];
}

/** Joins the organisations, by name. */
export function joinMembers(
  organisations: ReadonlyMap<string, Organisation>,
  usesBy: ReadonlyMap<string, readonly Use[]>,
): Member[] {
  const regions = new Map(
    [...organisations].flatMap(([id, { kind, code, name }]) =>
      kind === 'region' && code ? [[code, { id, name }]] : [],
    ),
  );
  const byName = new Intl.Collator('da', { numeric: true });
  return Array.from(organisations, ([id, organisation]) => {
    const population: Claim<number> | undefined = organisation.population;
    return {
      id,
      organisation,
      population,
      size: organisation.kind === 'municipality' ? sizeClass(population?.value) : undefined,
      region: organisation.region ? regions.get(organisation.region) : undefined,
      uses: usesBy.get(id) ?? [],
    };
  }).toSorted((a, b) => byName.compare(a.organisation.name, b.organisation.name));
}

/** Whether it is a member on a day. */
export function isMember({ membership }: Organisation, today: string): boolean {
  return membership !== undefined && (membership.until === undefined || membership.until > today);
}

/** Whether it exists on a day: begun, and not yet part of another. */
export function exists({ established, succeededBy }: Organisation, today: string): boolean {
  return (established === undefined || established <= today) && (succeededBy === undefined || succeededBy.from > today);
}

/** Organisations of the same size in the same region; those of the same size anywhere, where there are fewer than three. */
export function similarTo(member: Member, all: readonly Member[]): Member[] {
  if (!member.size) return [];
  const sameSize = all.filter(({ id, size }) => id !== member.id && size === member.size);
  const near = sameSize.filter(({ region }) => region?.id === member.region?.id);
  return near.length >= 3 ? near : sameSize;
}

/** What organisations like this one have in use and it has no record of, the most used first. */
export function suggestionsFor(member: Member, similar: readonly Member[]): Suggestion[] {
  const own = new Set(member.uses.flatMap(({ product, status }) => (status === 'stopped' ? [] : [product])));
  const inUse = similar.flatMap((other) =>
    other.uses.flatMap(({ product, status }) => (status === 'inUse' && !own.has(product) ? [{ product, other }] : [])),
  );
  return [...Map.groupBy(inUse, ({ product }) => product)]
    .map(([product, entries]) => ({ product, users: entries.map(({ other }) => other) }))
    .toSorted((a, b) => b.users.length - a.users.length || (a.product < b.product ? -1 : 1));
}
