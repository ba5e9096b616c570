import type { Sourced } from '../../content/model/claim.ts';
import type { ImportedUsage } from '../../content/model/imported-usage.ts';
import type { Organisation } from '../../content/model/organisation.ts';
import type { Usage, UsageStatus } from '../../content/model/usage.ts';
import { fileLink } from './forge-links.ts';
import { fold } from './fold.ts';
import type { Solution } from './solution.ts';

/** Who says that a product is used: an editor with a source, the product itself, or the network's own register. */
export type UseOrigin = 'curated' | 'publiccode' | 'kitos';

/** What one of them says. */
export interface Saying {
  origin: UseOrigin;
  status: UsageStatus;
  since?: string | undefined;
  sourced: Sourced;
}

/** One organisation's use of one product: what counts, and what others say of the same. */
export interface Use extends Saying {
  organisation: string;
  product: string;
  others: Saying[];
  /** Whether another origin says something else. */
  contradicted: boolean;
}

type Said = Saying & { organisation: string; product: string };

/** What a product's own publiccode.yml names and no organisation is called: told as it stands. */
export interface UnknownUser {
  product: string;
  name: string;
  sourced: Sourced;
}

const precedence: readonly UseOrigin[] = ['curated', 'publiccode', 'kitos'];

/** Joins the three ways in: of each pair of organisation and product the origin that comes first counts. */
export function joinUses(said: readonly Said[]): Use[] {
  return [...Map.groupBy(said, ({ organisation, product }) => `${product} ${organisation}`).values()].flatMap(
    (same) => {
      const [first, ...others] = same.toSorted((a, b) => precedence.indexOf(a.origin) - precedence.indexOf(b.origin));
      if (!first) return [];
      return [{ ...first, others, contradicted: others.some(({ status }) => status !== first.status) }];
    },
  );
}

export function saidByEditors(usage: Iterable<Usage>): Said[] {
  return Array.from(usage, ({ organisation, product, status, since, source, date, note }) => ({
    ...{ organisation, product, status, since },
    origin: 'curated' as const,
    sourced: { source, date, note },
  }));
}

export function saidByKitos(imported: ImportedUsage | undefined): Said[] {
  return (imported?.uses ?? []).map(({ organisation, product, changed }) => ({
    ...{ organisation, product },
    status: 'inUse' as const,
    origin: 'kitos' as const,
    sourced: { source: imported?.source, date: changed ?? imported?.readAt },
  }));
}

/** `usedBy` of the publiccode.yml of each product, as far as organisations are called so. */
export function saidByProducts(
  solutions: readonly Solution[],
  organisations: ReadonlyMap<string, Organisation>,
): { said: Said[]; unknown: UnknownUser[] } {
  const byName = new Map(
    [...organisations].flatMap(([id, { name, otherNames }]) => [name, ...otherNames].map((each) => [fold(each), id])),
  );
  const said: Said[] = [];
  const unknown: UnknownUser[] = [];
  for (const { id: product, sources } of solutions) {
    for (const { facts } of sources) {
      const { provenance, files, publiccode } = facts ?? {};
      if (!publiccode || !provenance) continue;
      const path = files?.publiccode?.[0]?.path ?? 'publiccode.yml';
      const sourced = {
        source: fileLink(provenance.repository, provenance.commit, path),
        date: provenance.committedAt.slice(0, 10),
      };
      for (const name of publiccode.usedBy) {
        const organisation = byName.get(fold(name));
        if (organisation) said.push({ organisation, product, status: 'inUse', origin: 'publiccode', sourced });
        else unknown.push({ product, name, sourced });
      }
    }
  }
  return { said, unknown };
}

/** How many uses a page shows before it leads to a page of all of them. */
export const usesShown = 12;

/** How many uses stand on one page of all of them. */
export const usesPerPage = 200;

const statusOrder: readonly UsageStatus[] = ['inUse', 'pilot', 'evaluating', 'stopped'];

/** What is in operation first, then by product and organisation. */
export function sortUses(uses: readonly Use[]): Use[] {
  const key = ({ status, product, organisation }: Use) => `${statusOrder.indexOf(status)} ${product} ${organisation}`;
  return uses.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
