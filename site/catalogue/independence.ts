import { createHash } from 'node:crypto';
import type { SourceFacts } from '../../content/model/facts.ts';
import type { Organisation } from '../../content/model/organisation.ts';
import type { Provenance } from '../../content/model/provenance.ts';
import type { Vendor } from '../../content/model/vendor.ts';
import type { Solution } from './solution.ts';

/** Who is known by the domains of their mail addresses. */
export interface Committer {
  kind: 'vendors' | 'organisations';
  id: string;
  name: string;
}

/** How much a product depends on one vendor. */
export interface Independence {
  /** Vendors with a known role whose contract has not ended. */
  vendors: string[];
  /** Known vendors and organisations that have changed the code in 24 months, with their commits; undefined: not counted. */
  committing: (Committer & { commits: number })[] | undefined;
  /** Mail domains among the changes that belong to nobody known. */
  unknownDomains: number;
  risk: 'none' | 'oneKnown' | 'single' | 'oneVendor' | 'several';
}

/** Vendors and organisations by the digest of their domains, as the harvest writes it. */
export function committersByDigest(
  vendors: ReadonlyMap<string, Vendor>,
  organisations: ReadonlyMap<string, Organisation>,
): ReadonlyMap<string, Committer> {
  const known = (kind: Committer['kind'], records: ReadonlyMap<string, Vendor | Organisation>) =>
    [...records].flatMap(([id, { name, domains }]) =>
      domains.map((domain) => [digest(domain), { kind, id, name }] as const),
    );
  return new Map([...known('organisations', organisations), ...known('vendors', vendors)]);
}

/** What the records and the repositories say of a product's dependence on its vendors. */
export function judgeIndependence(
  { product, sources }: Pick<Solution, 'product' | 'sources'>,
  known: ReadonlyMap<string, Committer>,
  today: string,
): Independence {
  const vendors = [
    ...new Set(product.vendors.flatMap(({ vendor, until }) => (until && until < today ? [] : [vendor]))),
  ];
  const counted = sources.flatMap(({ facts }) => facts?.activity.domains24 ?? []);
  const measured = sources.some(({ facts }) => facts?.activity.domains24);
  const committing = Map.groupBy(
    counted.flatMap(({ digest, commits }) => {
      const committer = known.get(digest);
      return committer ? [{ ...committer, commits }] : [];
    }),
    ({ kind, id }) => `${kind}/${id}`,
  );
  const others = [...committing.values()].flatMap(([first]) =>
    first && !(first.kind === 'vendors' && vendors.includes(first.id)) ? [first] : [],
  );
  return {
    vendors,
    committing: measured
      ? [...committing.values()]
          .flatMap((parts) => {
            const [first] = parts;
            return first ? [{ ...first, commits: parts.reduce((sum, { commits }) => sum + commits, 0) }] : [];
          })
          .toSorted((a, b) => b.commits - a.commits)
      : undefined,
    unknownDomains: new Set(counted.flatMap(({ digest }) => (known.has(digest) ? [] : [digest]))).size,
    risk: judgeRisk(vendors.length, measured ? others.length : undefined),
  };
}

function judgeRisk(vendors: number, others: number | undefined): Independence['risk'] {
  if (vendors === 0) return 'none';
  if (vendors > 1) return 'several';
  if (others === undefined) return 'oneKnown';
  return others > 0 ? 'oneVendor' : 'single';
}

function digest(domain: string): string {
  return createHash('sha256').update(domain).digest('hex').slice(0, 16);
}

/** A repository that somebody has changed in 24 months. */
export interface WorkedOn {
  solution: Solution;
  provenance: Provenance;
  commits: number;
}

/** The repositories that each known vendor has changed in 24 months, by its id, the most changed first. */
export function repositoriesByVendor(
  solutions: readonly Solution[],
  known: ReadonlyMap<string, Committer>,
): Map<string, WorkedOn[]> {
  const works = solutions.flatMap((solution) =>
    solution.sources.flatMap(({ facts }) => (facts ? worksOn(solution, facts, known) : [])),
  );
  const byVendor = Map.groupBy(works, ({ vendor }) => vendor);
  return new Map(
    Array.from(byVendor, ([vendor, own]) => [
      vendor,
      own.map(({ work }) => work).toSorted((a, b) => b.commits - a.commits),
    ]),
  );
}

/** What each vendor has done in a repository. */
function worksOn(
  solution: Solution,
  { activity, provenance }: SourceFacts,
  known: ReadonlyMap<string, Committer>,
): { vendor: string; work: WorkedOn }[] {
  const commits = new Map<string, number>();
  for (const domain of activity.domains24 ?? []) {
    const { kind, id = '' } = known.get(domain.digest) ?? {};
    if (kind === 'vendors') commits.set(id, (commits.get(id) ?? 0) + domain.commits);
  }
  return Array.from(commits)
    .filter(([, count]) => count > 0)
    .map(([vendor, count]) => ({ vendor, work: { solution, provenance, commits: count } }));
}
