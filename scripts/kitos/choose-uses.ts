import type { ImportedUsage } from '../../content/model/imported-usage.ts';
import type { KitosSettings } from '../../content/model/kitos.ts';
import type { Content } from '../content/load.ts';
import type { KitosSystem } from '../forges/kitos-system.ts';

/** What an import comes to: what is written, and everything that was left out or does not fit. */
export interface ChosenUses {
  imported: ImportedUsage;
  withoutConsent: { product: string; organisation: string }[];
  unknown: { product: string; name: string }[];
  contradictions: { product: string; organisation: string; curated: string; file: string }[];
  /** Uses by organisations that have become part of another. */
  merged: { product: string; organisation: string; into: string; from: string }[];
  /** Uses whose date lies after the day of the import; they stand without it. */
  ahead: { product: string; organisation: string; changed: string }[];
}

type Organisations = Content['organisations'];

/** Chooses what may be published of what OS2kitos knows: mapped systems, known organisations, consent. */
export function chooseUses(
  systems: readonly KitosSystem[],
  settings: KitosSettings,
  { organisations, usage }: Pick<Content, 'organisations' | 'usage'>,
  source: string,
  readAt: string,
): ChosenUses {
  const find = finder(organisations);
  const byUuid = new Map(systems.map((system) => [system.uuid.toLowerCase(), system]));
  const mapped = Object.entries(settings.systems).flatMap(([product, uuids]) =>
    uuids.map((uuid) => ({ product, uuid, system: byUuid.get(uuid.toLowerCase()) })),
  );
  const present = mapped.flatMap(({ product, system }) => (system ? [{ product, system }] : []));
  const users = present.flatMap(({ product, system }) =>
    system.usingOrganizations.map((user) => ({ product, system, name: user.name, organisation: find(user) })),
  );
  const known = unique(
    users.flatMap(({ product, system, organisation }) => (organisation ? [{ product, system, organisation }] : [])),
    ({ product, organisation }) => `${product} ${organisation}`,
  );
  const mayShow = ({ product, organisation }: { product: string; organisation: string }) => {
    const consent = settings.consent[organisation];
    return consent !== undefined && (consent.products === undefined || consent.products.includes(product));
  };
  const unknown = users.flatMap(({ product, name, organisation }) => (organisation ? [] : [{ product, name }]));
  const withoutConsent = known
    .filter((use) => !mayShow(use))
    .map(({ product, organisation }) => ({ product, organisation }));
  const dated = known.filter(mayShow).map(({ product, system, organisation }) => ({
    ...{ product, organisation, system: system.uuid },
    changed: /^\d{4}-\d\d-\d\d/.exec(system.lastModified)?.[0] ?? null,
  }));
  const isAhead = (changed: string | null): changed is string => changed !== null && changed > readAt;
  const uses = dated.map((use) => ({ ...use, changed: isAhead(use.changed) ? null : use.changed }));
  const successors = new Map(organisations.map(({ id, value }) => [id, value.succeededBy]));
  return {
    imported: {
      schema: 1,
      source,
      readAt,
      uses: sorted(uses, ({ product, organisation }) => `${product} ${organisation}`),
      suppliers: sorted(suppliersOf(present), ({ product, name }) => `${product} ${name}`),
      kle: kleOf(present),
      leftOut: {
        withoutConsent: withoutConsent.length,
        unknownOrganisation: unknown.length,
        missingSystems: mapped.flatMap(({ product, uuid, system }) => (system ? [] : [{ product, system: uuid }])),
      },
    },
    withoutConsent,
    unknown,
    merged: uses.flatMap(({ product, organisation }) => {
      const successor = successors.get(organisation);
      return successor && successor.from <= readAt
        ? [{ product, organisation, into: successor.organisation, from: successor.from }]
        : [];
    }),
    ahead: dated.flatMap(({ product, organisation, changed }) =>
      isAhead(changed) ? [{ product, organisation, changed }] : [],
    ),
    contradictions: uses.flatMap(({ product, organisation }) =>
      usage.flatMap(({ file, value }) =>
        value.product === product && value.organisation === organisation && value.status !== 'inUse'
          ? [{ product, organisation, curated: value.status, file }]
          : [],
      ),
    ),
  };
}

/** Finds an organisation by its CVR number, or by a name that its record has. */
function finder(organisations: Organisations) {
  const byCvr = new Map(organisations.flatMap(({ id, value }) => (value.cvr ? [[value.cvr, id]] : [])));
  const byName = new Map(
    organisations.flatMap(({ id, value }) => [value.name, ...value.otherNames].map((name) => [name.toLowerCase(), id])),
  );
  return ({ name, cvr }: { name: string; cvr?: string | null | undefined }) =>
    (cvr ? byCvr.get(cvr) : undefined) ?? byName.get(name.trim().toLowerCase());
}

function suppliersOf(present: readonly { product: string; system: KitosSystem }[]): ImportedUsage['suppliers'] {
  const all = present.flatMap(({ product, system }) =>
    system.mainContractSuppliers.map(({ name, cvr }) => ({ product, name, cvr: cvr ?? null })),
  );
  return unique(all, ({ product, name }) => `${product} ${name}`);
}

/** Numbers alone: the titles belong to others. */
function kleOf(present: readonly { product: string; system: KitosSystem }[]): ImportedUsage['kle'] {
  const byProduct = Map.groupBy(present, ({ product }) => product);
  return Object.fromEntries(
    [...byProduct].toSorted().map(([product, list]) => {
      const numbers = list.flatMap(({ system }) =>
        system.kle.flatMap(({ name }) => /^\d\d(\.\d\d){0,2}/.exec(name)?.[0] ?? []),
      );
      return [product, [...new Set(numbers)].toSorted()];
    }),
  );
}

function unique<T>(list: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(list.map((item) => [key(item), item])).values()];
}

function sorted<T>(list: readonly T[], key: (item: T) => string): T[] {
  return list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The uses that the last import had and this one has not: taken out of OS2kitos, or no longer allowed to be shown. */
export function usesTakenOut(last: ImportedUsage | undefined, next: ImportedUsage): ImportedUsage['uses'] {
  const key = ({ product, organisation }: { product: string; organisation: string }) => `${product} ${organisation}`;
  const left = new Set(next.uses.map(key));
  return (last?.uses ?? []).filter((use) => !left.has(key(use)));
}
