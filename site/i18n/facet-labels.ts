import type { Organisation } from '../../content/model/organisation.ts';
import type { Family } from '../../content/model/family.ts';
import { Level, ProductKind, Stage } from '../../content/model/product.ts';
import type { FacetName } from '../catalogue/facets.ts';
import type { Solution } from '../catalogue/solution.ts';
import { technologyName } from '../catalogue/technology.ts';
import { languageName, shown, translations } from './index.ts';

/** What the names of values are looked up in. */
interface Records {
  solutions: readonly Solution[];
  organisations: ReadonlyMap<string, Organisation>;
  families: ReadonlyMap<string, Family>;
}

/** How the values of the facets are called in a language. */
export function facetLabels(locale: string, { solutions, organisations, families }: Records) {
  const t = translations(locale);
  const areas = new Map(solutions.flatMap(({ areas }) => areas.map(({ id, area }) => [id, area.name])));
  const vendors = new Map(solutions.flatMap(({ vendors }) => vendors.map(({ id, vendor }) => [id, vendor?.name])));
  const label: Record<FacetName, (value: string) => string> = {
    area: (value) => shown(areas.get(value) ?? {}, locale).text,
    kind: (value) => t(`productKind.${ProductKind.parse(value)}`),
    family: (value) => shown(families.get(value)?.name ?? {}, locale).text || value,
    part: (value) => t(`productKind.${ProductKind.parse(value)}`),
    kle: (value) => value,
    stage: (value) => t(`stage.${Stage.parse(value)}`),
    level: (value) => t(`level.${Level.parse(value === 'sandbox' ? value : Number(value))}`),
    activity: (value) => t(`changed.${value === 'quarter' || value === 'year' ? value : 'older'}`),
    hosting: (value) => t(`runs.${isRunsKey(value) ? value : 'own'}`),
    technology: technologyName,
    licence: (value) => value,
    docs: (value) => languageName(locale, value),
    vendor: (value) => vendors.get(value) ?? value,
    region: (value) => organisations.get(value)?.name ?? value,
    usedBy: (value) => organisations.get(value)?.name ?? value,
  };
  return (name: FacetName, value: string) => label[name](value);
}

const runs = ['own', 'vendor', 'community', 'helm', 'compose', 'dockerfile'] as const;

function isRunsKey(value: string): value is (typeof runs)[number] {
  return runs.some((key) => key === value);
}
