import { met, missing, type Check } from '../check.ts';
import { lackOfSubstance, weighTexts } from '../substance.ts';
import { placeOf, textsOf } from '../subject.ts';

const guide = /^(\.github\/|docs?\/([^/]+\/)?)?contributing(\.[a-z]+)?$/i;

/** Whether it is told how others can contribute. */
export const contributionGuide: Check = {
  id: 'contribution-guide',
  wants: (tree) => [...tree.files.keys()].filter((path) => guide.test(path)),
  measure(subject) {
    const { sources, thresholds } = subject;
    const [best] = weighTexts(textsOf(sources, guide), subject);
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
