import { toCompared, type Compared, type Wording } from '../catalogue/compare.ts';
import { community } from '../catalogue/community.ts';
import { listed } from '../catalogue/listing.ts';
import { once } from '../reads/once.ts';
import { facetLabels } from './facet-labels.ts';
import { formatDay, formatNumber, shown, translations } from './index.ts';

/** Every product as comparisons in a language tell of it, by id. */
export const comparison: (locale: string) => Promise<Map<string, Compared>> = once('comparison', async (locale) => {
  const items = await listed();
  const { organisations, families } = await community();
  const wording: Wording = {
    t: translations(locale),
    day: (day) => formatDay(locale, day),
    number: (value) => formatNumber(locale, value),
    text: (texts) => shown(texts, locale).text,
    value: facetLabels(locale, { solutions: items.map(({ solution }) => solution), organisations, families }),
  };
  return new Map(items.map((item) => [item.solution.id, toCompared(item, wording)]));
});
