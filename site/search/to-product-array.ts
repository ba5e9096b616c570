import type { Synonyms } from '../../content/model/search.ts';
import type { Solution } from '../catalogue/solution.ts';
import type { ArrayProduct, ProductArray } from './product-array.ts';

/** Whoever asks wants something to use: what is ready comes before what is being made, and what was given up last. */
const stageWeights: Record<Solution['product']['stage']['value'], number> = {
  product: 1,
  project: 0.8,
  idea: 0.65,
  retired: 0.5,
};

/** What the array takes from the language of the page. */
export interface Labels {
  locale: string;
  /** The community's name, which stands before the name of most products. */
  prefix: string;
  stage: (stage: Solution['product']['stage']['value']) => string;
  text: (texts: Readonly<Record<string, string>>) => string;
}

/** Makes the array of a language, as large as the portfolio needs it. */
export function toProductArray(solutions: readonly Solution[], synonyms: Synonyms, labels: Labels): ProductArray {
  const areas = [...new Map(solutions.flatMap(({ areas }) => areas.map(({ id, area }) => [id, area.name])))];
  const stages = [...new Set(solutions.map(({ product }) => product.stage.value))];
  return {
    locale: labels.locale,
    prefix: labels.prefix,
    areas: areas.map(([, name]) => labels.text(name)),
    stages: stages.map((stage) => ({ label: labels.stage(stage), weight: stageWeights[stage] })),
    synonyms: synonyms[labels.locale] ?? [],
    products: solutions.map((solution): ArrayProduct => {
      const { id, product } = solution;
      return [
        id,
        product.name,
        solution.areas.map((area) => areas.findIndex(([key]) => key === area.id)),
        stages.indexOf(product.stage.value),
        wordsOf(solution, labels.locale).join(','),
        labels.text(product.summary.value),
      ];
    }),
  };
}

/** Words that a product is looked for by, the most telling first. */
function wordsOf({ product, vendors }: Solution, locale: string): string[] {
  const { [locale]: own = [], ...others } = product.keywords;
  const words = [
    ...product.formerNames,
    ...own,
    ...vendors.map(({ vendor }) => vendor?.name ?? ''),
    ...Object.values(others).flat(),
  ];
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()].filter(Boolean);
}
