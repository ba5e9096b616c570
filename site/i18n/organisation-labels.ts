import { OrganisationKind, type Organisation } from '../../content/model/organisation.ts';
import type { OrganisationFacet } from '../catalogue/organisation-facets.ts';
import { translations } from './index.ts';

/** How the answers by which organisations are listed are called in a language. */
export function organisationFacetLabel(locale: string, organisations: ReadonlyMap<string, Organisation>) {
  const t = translations(locale);
  const sizes: Record<string, string> = {
    small: t('size.small'),
    medium: t('size.medium'),
    large: t('size.large'),
    veryLarge: t('size.veryLarge'),
  };
  const membership: Record<string, string> = {
    yes: t('orgFacet.member.yes'),
    partner: t('orgFacet.member.partner'),
    unknown: t('orgFacet.member.unknown'),
  };
  const label: Record<OrganisationFacet, (value: string) => string> = {
    kind: (value) => t(`kinds.${OrganisationKind.parse(value)}`),
    region: (value) => organisations.get(value)?.name ?? value,
    size: (value) => sizes[value] ?? value,
    member: (value) => membership[value] ?? value,
    uses: () => t('orgFacet.uses.some'),
  };
  return (facet: OrganisationFacet, value: string) => label[facet](value);
}
