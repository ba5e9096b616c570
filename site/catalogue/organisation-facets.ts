import { OrganisationKind } from '../../content/model/organisation.ts';
import { isMember, type Member } from './members.ts';

/** Questions that narrow the list of organisations down, in the order in which they are shown. */
export const organisationFacets = ['kind', 'region', 'size', 'member', 'uses'] as const;
export type OrganisationFacet = (typeof organisationFacets)[number];

const orders: Partial<Record<OrganisationFacet, readonly string[]>> = {
  kind: OrganisationKind.options,
  size: ['small', 'medium', 'large', 'veryLarge'],
  member: ['yes', 'partner', 'unknown'],
};

/** How many organisations stand on one page of a list, so that it comes in one round trip or two. */
export const organisationsPerPage = 120;

/** The answer of an organisation to a question; undefined where there is none. */
function facetValue(member: Member, facet: OrganisationFacet, today: string): string | undefined {
  const { organisation, region, size, uses } = member;
  const values: Record<OrganisationFacet, string | undefined> = {
    kind: organisation.kind,
    region: region?.id,
    size,
    member: isMember(organisation, today) ? 'yes' : organisation.partner ? 'partner' : 'unknown',
    uses: uses.length > 0 ? 'some' : undefined,
  };
  return values[facet];
}

/** The organisations by their answer to a question. */
export function groupByFacet(
  members: readonly Member[],
  facet: OrganisationFacet,
  today: string,
): { value: string; members: Member[] }[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const value = facetValue(member, facet, today);
    if (value === undefined) continue;
    const group = groups.get(value);
    if (group) group.push(member);
    else groups.set(value, [member]);
  }
  const order = orders[facet];
  const place = (value: string) => (order ? order.indexOf(value) : 0);
  return Array.from(groups, ([value, group]) => ({ value, members: group })).toSorted(
    (a, b) => place(a.value) - place(b.value) || (a.value < b.value ? -1 : 1),
  );
}
