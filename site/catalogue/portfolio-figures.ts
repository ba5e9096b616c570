import type { Vendor } from '../../content/model/vendor.ts';
import { exists, isMember, type Member } from './members.ts';
import type { Solution } from './solution.ts';

/** Numbers of products that members are grouped by. */
export const spreads = ['none', 'one', 'two', 'threeOrMore'] as const;
export type Spread = (typeof spreads)[number];

/** The figures of the portfolio, each as the ids of the records behind it. */
export interface PortfolioFigures {
  /** Products by stage. */
  stages: ReadonlyMap<string, string[]>;
  municipalities: string[];
  memberMunicipalities: string[];
  members: string[];
  vendors: string[];
  signatories: string[];
  /** The product that most municipalities have in use, with those municipalities. */
  mostUsed: { product: string; municipalities: string[] } | undefined;
  /** Members by the number of products they have in use. */
  spread: Readonly<Record<Spread, string[]>>;
  /** Uses by the year in which they began, or in which the source that first tells of them was written. */
  years: { year: string; uses: string[] }[];
}

/** Computes the figures from the records as they are on a day. */
export function computeFigures(
  solutions: readonly Solution[],
  members: readonly Member[],
  vendors: ReadonlyMap<string, Vendor>,
  today: string,
): PortfolioFigures {
  const existing = members.filter(({ organisation }) => exists(organisation, today));
  const municipalities = existing.filter(({ organisation }) => organisation.kind === 'municipality');
  const joined = existing.filter(({ organisation }) => isMember(organisation, today));
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const stages = Map.groupBy(solutions, ({ product }) => product.stage.value);
  const spread = Object.groupBy(joined, spreadOf);
  return {
    stages: new Map([...stages].map(([stage, list]) => [stage, ids(list)])),
    municipalities: ids(municipalities),
    memberMunicipalities: ids(joined.filter(({ organisation }) => organisation.kind === 'municipality')),
    members: ids(joined),
    vendors: [...vendors.keys()],
    signatories: [...vendors].flatMap(([id, { codeOfConduct }]) => (codeOfConduct ? [id] : [])),
    mostUsed: findMostUsed(municipalities),
    spread: {
      none: ids(spread.none ?? []),
      one: ids(spread.one ?? []),
      two: ids(spread.two ?? []),
      threeOrMore: ids(spread.threeOrMore ?? []),
    },
    years: countYears(existing),
  };
}

/** The products that an organisation has in operation. */
export function productsInUse({ uses }: Pick<Member, 'uses'>): string[] {
  return uses.flatMap(({ product, status }) => (status === 'inUse' ? [product] : []));
}

function spreadOf(member: Member): Spread {
  const count = productsInUse(member).length;
  return count >= 3 ? 'threeOrMore' : (spreads[count] ?? 'none');
}

function findMostUsed(municipalities: readonly Member[]): PortfolioFigures['mostUsed'] {
  const pairs = municipalities.flatMap((member) =>
    productsInUse(member).map((product) => ({ product, id: member.id })),
  );
  const [first] = [...Map.groupBy(pairs, ({ product }) => product)]
    .map(([product, users]) => ({ product, municipalities: users.map(({ id }) => id) }))
    .toSorted((a, b) => b.municipalities.length - a.municipalities.length || (a.product < b.product ? -1 : 1));
  return first;
}

function countYears(members: readonly Member[]): PortfolioFigures['years'] {
  const uses = members.flatMap(({ uses }) =>
    uses.flatMap(({ product, organisation, status, since, sourced }) => {
      const year = (since ?? sourced.date)?.slice(0, 4);
      return status === 'inUse' && year ? [{ year, use: `${product}-${organisation}` }] : [];
    }),
  );
  const byYear = Map.groupBy(uses, ({ year }) => year);
  const known = [...byYear.keys()].toSorted();
  const [first, last] = [Number(known[0]), Number(known.at(-1))];
  if (known.length === 0) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    return { year, uses: (byYear.get(year) ?? []).map(({ use }) => use) };
  });
}
