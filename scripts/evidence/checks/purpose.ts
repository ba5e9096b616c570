import { met, missing, partly, type Check } from '../check.ts';
import { weighTexts } from '../substance.ts';
import { placeOf, textsOf } from '../subject.ts';
import { limits } from '../../limits.ts';

const readme = /^(\.github\/|docs?\/)?(readme(\.[a-z]+)?|index\.(md|rst))$/i;
/** What a README says first when nobody should use it any longer. Told of the whole, not of some function. */
const withdrawn =
  /no longer (maintained|applies|supported|developed|active)|deprecated in favou?r|(repositor\w*|project|projekt\w*|løsning\w*|produkt\w*) (is|er|has been|er blevet) (deprecated|discontinued|archived|udgået|nedlagt|lukket|arkiveret)|ikke længere (vedligeholdt|vedligeholdes|aktuel|gældende)/i;

/** Whether a README says what the solution is for. */
export const purpose: Check = {
  id: 'purpose',
  wants: (tree) => [...tree.files.keys()].filter((path) => readme.test(path)).slice(0, limits.wanted),
  measure(subject) {
    const { sources, speaking, thresholds } = subject;
    const weighed = weighTexts(textsOf(speaking, readme), subject);
    const told = weighed.filter(({ template, file }) => !template && !withdrawn.test(file.text.slice(0, 1_500)));
    // The product file names its repositories by weight: the first that tells enough speaks for the product.
    const good = speaking
      .map((source) => told.find(({ file, words }) => file.source === source && words >= thresholds.readmeWords))
      .find((one) => one !== undefined);
    const [first] = weighed;
    if (!first)
      return missing({ da: 'Der er ingen README-fil.', en: 'There is no README.' }, sources[0] && placeOf(sources[0]));
    if (good) {
      return met(
        {
          da: `${good.file.path} beskriver løsningen med ${good.words} ord.`,
          en: `${good.file.path} describes the solution in ${good.words} words.`,
        },
        placeOf(good.file.source, good.file.path),
        good.words,
      );
    }
    const thin = told.find(({ words }) => words >= thresholds.thinWords);
    if (thin) {
      return partly(
        {
          da: `README-filen har kun ${thin.words} ord om løsningen.`,
          en: `The README has only ${thin.words} words about the solution.`,
        },
        placeOf(thin.file.source, thin.file.path),
        thin.words,
      );
    }
    const at = placeOf(first.file.source, first.file.path);
    if (first.template) {
      return missing(
        {
          da: `${first.file.path} er skabelonen ${first.template} og ikke udfyldt.`,
          en: `${first.file.path} is the template ${first.template}, not filled in.`,
        },
        at,
        first.template,
      );
    }
    return withdrawn.test(first.file.text.slice(0, 1_500))
      ? missing(
          {
            da: `${first.file.path} siger selv, at den ikke længere gælder.`,
            en: `${first.file.path} says of itself that it no longer applies.`,
          },
          at,
        )
      : missing(
          {
            da: `README-filen har kun ${first.words} ord: den fortæller ikke, hvad løsningen er til.`,
            en: `The README has only ${first.words} words: it does not tell what the solution is for.`,
          },
          at,
          first.words,
        );
  },
};
