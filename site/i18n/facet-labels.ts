import { Level, Stage } from '../../content/model/product.ts';
import type { FacetName } from '../catalogue/filter.ts';
import type { Solution } from '../catalogue/solution.ts';
import { shown, translations } from './index.ts';

/** How the values of the facets are called in a language. */
export function facetLabels(locale: string, solutions: readonly Solution[]) {
  const t = translations(locale);
  const areas = new Map(solutions.flatMap(({ areas }) => areas.map(({ id, area }) => [id, area.name])));
  const vendors = new Map(solutions.flatMap(({ vendors }) => vendors.map(({ id, vendor }) => [id, vendor?.name])));
  const label: Record<FacetName, (value: string) => string> = {
    area: (value) => shown(areas.get(value) ?? {}, locale).text,
    stage: (value) => t(`stage.${Stage.parse(value)}`),
    level: (value) => t(`level.${Level.parse(value === 'sandbox' ? value : Number(value))}`),
    vendor: (value) => vendors.get(value) ?? value,
  };
  return (name: FacetName, value: string) => label[name](value);
}
