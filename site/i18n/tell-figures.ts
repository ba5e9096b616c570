import type { PortfolioFigures } from '../catalogue/portfolio-figures.ts';
import type { Key } from './strings.ts';
import type { Translator } from './translator.ts';

/** What records a figure stands on. */
export type RecordKind = 'products' | 'organisations' | 'vendors';

/** A figure in a sentence, with the records behind it. */
export interface ToldFigure {
  id: string;
  sentence: string;
  kind: RecordKind;
  records: readonly string[];
}

const stages = ['product', 'project', 'idea', 'retired'] as const;

const fractions = [
  ['quarter', 1 / 4],
  ['third', 1 / 3],
  ['half', 1 / 2],
  ['twoThirds', 2 / 3],
  ['threeQuarters', 3 / 4],
] as const;
type Fraction = (typeof fractions)[number][0];

/** The simple fraction that a share is within two hundredths of. */
function fractionOf(part: number, whole: number): Fraction | undefined {
  return fractions.find(([, value]) => Math.abs(part / whole - value) <= 0.02)?.[0];
}

/** The figures as sentences in a language. What there is nothing to say of is left out. */
export function tellFigures(
  figures: PortfolioFigures,
  t: Translator<Key>,
  nameOf: (product: string) => string,
): ToldFigure[] {
  const { municipalities, memberMunicipalities, members, signatories, vendors, mostUsed, spread } = figures;
  const all = municipalities.length;
  const told: ToldFigure[] = [];
  const tell = (id: string, kind: RecordKind, records: readonly string[], sentence: string) =>
    told.push({ id, kind, records, sentence: sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1) });

  for (const stage of stages) {
    const records = figures.stages.get(stage) ?? [];
    if (records.length > 0)
      tell(`stage-${stage}`, 'products', records, t(`figures.stage.${stage}`, { count: records.length }));
  }
  if (all > 0)
    tell(
      'members',
      'organisations',
      memberMunicipalities,
      t('figures.members', { count: memberMunicipalities.length, all }),
    );
  const others = members.filter((id) => !memberMunicipalities.includes(id));
  if (others.length > 0)
    tell('other-members', 'organisations', others, t('figures.otherMembers', { count: others.length }));
  tell('vendors', 'vendors', vendors, t('figures.vendors', { count: vendors.length }));
  tell(
    'signatories',
    'vendors',
    signatories,
    signatories.length > 0 ? t('figures.signatories', { count: signatories.length }) : t('figures.noSignatories'),
  );
  if (mostUsed) {
    const { product, municipalities: users } = mostUsed;
    const sentence = t('figures.mostUsed', { product: nameOf(product), count: users.length, all });
    tell('most-used', 'organisations', users, sentence);
  }
  if (members.length > 0) {
    const records = [...spread.two, ...spread.threeOrMore];
    tell(
      'spread',
      'organisations',
      records,
      tellSpread(spread.two.length, spread.threeOrMore.length, members.length, t),
    );
  }
  return told;
}

/** “One third of the members use two products, and another third use three or more.” */
function tellSpread(two: number, more: number, all: number, t: Translator<Key>): string {
  const [first, second] = [fractionOf(two, all), fractionOf(more, all)];
  const part = (count: number, fraction: Fraction | undefined) =>
    fraction ? t(`fraction.${fraction}`) : String(count);
  const again = second === 'third' || second === 'quarter' ? second : undefined;
  return t('figures.spread', {
    two: part(two, first),
    more: first && first === again ? t(`fraction.another.${again}`) : part(more, second),
  });
}
