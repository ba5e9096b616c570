import type { z } from 'zod';
import type { Sourced } from '../../../content/model/claim.ts';
import { community } from '../community.ts';
import { productsInUse } from '../portfolio-figures.ts';
import { portfolio } from '../portfolio.ts';
import type { ApiOrganisation, ApiUsage, ApiVendor } from './schemas.ts';

/** Vendors with the solutions they have a part in. */
export async function listVendors(): Promise<z.output<typeof ApiVendor>[]> {
  const { solutions } = await portfolio();
  const { vendors } = await community();
  return Array.from(vendors, ([id, { name, website = null, cvr = null, codeOfConduct }]) => ({
    ...{ id, name, website, cvr },
    codeOfConduct: codeOfConduct ? { signed: codeOfConduct.signed ?? null, ...sourceOf(codeOfConduct) } : null,
    products: solutions.filter(({ vendors }) => vendors.some((vendor) => vendor.id === id)).map(({ id }) => id),
  }));
}

/** Organisations by name, with what they have in operation. */
export async function listOrganisations(): Promise<z.output<typeof ApiOrganisation>[]> {
  const { members } = await community();
  return members.map((member) => {
    const { name, kind, code = null, cvr = null, region = null, website = null, membership } = member.organisation;
    const { population } = member;
    return {
      ...{ id: member.id, name, kind, code, cvr, region, website },
      population: population ? { value: population.value, ...sourceOf(population) } : null,
      membership: membership
        ? { since: membership.since ?? null, until: membership.until ?? null, ...sourceOf(membership) }
        : null,
      inUse: productsInUse(member),
    };
  });
}

/** Who uses what: what counts, and whether somebody says otherwise. */
export async function listUsage(): Promise<z.output<typeof ApiUsage>[]> {
  const { uses, organisations } = await community();
  return uses.map(({ product, organisation, status, since = null, origin, sourced, contradicted, others }) => ({
    ...{ product, organisation },
    name: organisations.get(organisation)?.name ?? null,
    code: organisations.get(organisation)?.code ?? null,
    ...{ status, since, origin, ...sourceOf(sourced), contradicted },
    others: others.map(({ origin, status, since = null, sourced }) => ({
      ...{ origin, status, since, ...sourceOf(sourced) },
    })),
  }));
}

function sourceOf({ source, date }: Sourced) {
  return { source: source ?? null, date: date ?? null };
}
