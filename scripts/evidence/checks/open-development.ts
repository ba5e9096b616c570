import { amount } from '../amount.ts';
import { met, missing, partly, unknown, type Check } from '../check.ts';
import { commitsOfYear, nameOf, placeOf, type Subject } from '../subject.ts';
import { sourceCode } from '../source-code.ts';

/** Whether the program is developed where all can see it, or put there finished. */
export const openDevelopment: Check = {
  id: 'open-development',
  needsCode: true,
  measure(subject) {
    const { thresholds, code } = subject;
    const withCode = code.filter(({ tree }) => [...tree.files.keys()].some((path) => sourceCode.test(path)));
    if (withCode.length === 0) {
      return missing(
        { da: 'Kodelagrene indeholder ingen programkode.', en: 'The repositories hold no program code.' },
        code[0] && placeOf(code[0]),
      );
    }
    const judged = withCode
      .map((source) => ({ source, sizes: sizesOf(subject, source) }))
      .filter(({ sizes }) => sizes.length >= thresholds.fewCommits)
      .map(({ source, sizes }) => ({ source, sizes, median: medianOf(sizes) }))
      .toSorted((a, b) => b.median - a.median);
    const [worst] = judged;
    if (!worst) {
      const busy = withCode.find((source) => commitsOfYear(subject, [source]).length >= thresholds.fewCommits);
      if (busy) {
        return unknown(
          {
            da: `Der er commits nok i ${nameOf(busy)}, men hvad de rørte, kunne ikke læses.`,
            en: `There are commits enough in ${nameOf(busy)}, but what they touched could not be read.`,
          },
          placeOf(busy),
        );
      }
      const most = Math.max(...withCode.map((source) => commitsOfYear(subject, [source]).length));
      return unknown(
        {
          da: `Højst ${amount(most, 'commit', 'commits')} i noget kodelager i de tolv måneder op til det nyeste: for få til at dømme.`,
          en: `At most ${amount(most, 'commit', 'commits')} in any repository in the twelve months up to the newest: too few to judge.`,
        },
        withCode[0] && placeOf(withCode[0]),
        most,
      );
    }
    const { source, sizes, median } = worst;
    const place = placeOf(source);
    const said = {
      da: `En typisk commit i ${nameOf(source)} rører ${amount(median, 'fil', 'filer')} (median af ${sizes.length} på tolv måneder)`,
      en: `A typical commit in ${nameOf(source)} touches ${amount(median, 'file', 'files')} (median of ${sizes.length} in twelve months)`,
    };
    return median >= thresholds.dumpFiles
      ? partly(
          {
            da: `${said.da}: det ligner kopier af færdigt arbejde.`,
            en: `${said.en}: that looks like copies of finished work.`,
          },
          place,
          median,
        )
      : met({ da: `${said.da}.`, en: `${said.en}.` }, place, median);
  },
};

function sizesOf(subject: Subject, source: Subject['code'][number]): number[] {
  return commitsOfYear(subject, [source]).flatMap(({ files }) => (files === null || files === 0 ? [] : [files]));
}

function medianOf(sizes: readonly number[]): number {
  const sorted = sizes.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
