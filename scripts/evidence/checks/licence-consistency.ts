import { amount } from '../amount.ts';
import { met, missing, partly, unknown, type Check } from '../check.ts';
import { closed, toSpdx } from '../licences.ts';
import { manifestPaths, statedLicences, type StatedLicence } from '../manifests.ts';
import { sourceCode } from '../source-code.ts';
import { pathsOf, placeOf, textsOf, type Subject } from '../subject.ts';

/** How many source files are opened for a line with their licence. */
const sample = 30;

/** Whether what manifests and source files say of the licence is what the licence file says. */
export const licenceConsistency: Check = {
  id: 'licence-consistency',
  needsCode: true,
  wants: (tree) => [...manifestPaths(tree), ...spread(pathsOf({ tree }, sourceCode))],
  measure({ code }) {
    const licensed = code.filter(({ facts }) => facts.licence?.spdx);
    const stated = [...statedLicences(licensed), ...headersOf(licensed)];
    const judged = stated.flatMap((one) => {
      const ids = toSpdx(one.says);
      const own = one.source.facts.licence?.spdx ?? '';
      if (!ids && !closed.test(one.says)) return [];
      return [{ ...one, own, agrees: ids?.includes(own) ?? false }];
    });
    const against = judged.filter(({ agrees }) => !agrees);
    const [first] = against;
    if (!first) {
      const [agreeing] = judged;
      return agreeing
        ? met(
            {
              da: `${amount(judged.length, 'fil', 'filer')} nævner licensen og siger det samme som licensfilen.`,
              en: `${amount(judged.length, 'file names the licence and says', 'files name the licence and say')} the same as the licence file.`,
            },
            placeOf(agreeing.source, agreeing.path, agreeing.line),
            judged.length,
          )
        : unknown({
            da: 'Ingen manifest- eller kildefil nævner en licens, der kan sammenlignes med en licensfil.',
            en: 'No manifest or source file names a licence that could be compared with a licence file.',
          });
    }
    const reason = {
      da: `${first.path} siger ${first.says}, men licensfilen siger ${first.own}${against.length > 1 ? ` (og ${amount(against.length - 1, 'anden fil', 'andre filer')})` : ''}.`,
      en: `${first.path} says ${first.says}, but the licence file says ${first.own}${against.length > 1 ? ` (and ${amount(against.length - 1, 'other file', 'other files')})` : ''}.`,
    };
    const told = [reason, placeOf(first.source, first.path, first.line), first.says] as const;
    return against.length === judged.length ? missing(...told) : partly(...told);
  },
};

/** Evenly over the repository, so that no folder speaks for all. */
function spread(paths: readonly string[]): string[] {
  const step = Math.max(1, Math.ceil(paths.length / sample));
  return paths.filter((_, index) => index % step === 0);
}

function headersOf(sources: Subject['code']): StatedLicence[] {
  return textsOf(sources, sourceCode).flatMap(({ source, path, text }) => {
    const found = /SPDX-License-Identifier:\s*([\w.+-]+(?: (?:OR|AND) [\w.+-]+)*)/.exec(text.slice(0, 2_000));
    return found?.[1] ? [{ source, path, says: found[1], line: text.slice(0, found.index).split('\n').length }] : [];
  });
}
