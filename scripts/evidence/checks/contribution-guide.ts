import { met, missing, partly, type Check } from '../check.ts';
import { headingsOf } from '../headings.ts';
import { lackOfSubstance, weighTexts } from '../substance.ts';
import { placeOf, textsOf } from '../subject.ts';

const guide =
  /^(\.github\/|(docs?|source)\/([^/]+\/){0,2})?contribut(ing|ion)([-_ ]?guid(e|elines?))?(\/index)?(\.[a-z]+)?$/i;
const section = /^(how to contribute|contribut(ing|ions?)( to .*)?|bidrag( til .*)?|sådan bidrager du)$/i;

/** Whether it is told how others can contribute. */
export const contributionGuide: Check = {
  id: 'contribution-guide',
  wants: (tree) => [...tree.files.keys()].filter((path) => guide.test(path)),
  measure(subject) {
    const { sources, speaking, thresholds } = subject;
    const [best] = weighTexts(textsOf(speaking, guide), subject);
    const told = textsOf(speaking, /^readme(\.[a-z]+)?$/i).flatMap(({ source, path, text }) =>
      headingsOf(text).flatMap(({ title, line }) => (section.test(title.trim()) ? [placeOf(source, path, line)] : [])),
    )[0];
    if (!best && told) {
      return partly(
        {
          da: 'README har et afsnit om at bidrage, men der er ingen vejledning.',
          en: 'The README has a section on contributing, but there is no guide.',
        },
        told,
      );
    }
    if (!best) {
      return missing(
        { da: 'Der er ingen vejledning til at bidrage.', en: 'There is no guide to contributing.' },
        sources[0] && placeOf(sources[0]),
      );
    }
    return (
      lackOfSubstance(best, thresholds.policyWords) ??
      met(
        {
          da: `${best.file.path} fortæller med ${best.words} ord, hvordan man bidrager.`,
          en: `${best.file.path} tells in ${best.words} words how to contribute.`,
        },
        placeOf(best.file.source, best.file.path),
        best.words,
      )
    );
  },
};
