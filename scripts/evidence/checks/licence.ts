import { isOpenSource } from '../licences.ts';
import { met, missing, partly, type Check } from '../check.ts';
import { licenceInReadme, manifestPaths, statedLicences } from '../manifests.ts';
import { nameOf, placeOf } from '../subject.ts';

/** Whether every repository of the program has the text of a licence that the Open Source Initiative approves. */
export const licence: Check = {
  id: 'licence',
  wants: manifestPaths,
  measure({ code, hasCode }) {
    const without = code.filter(({ facts }) => facts.licence === null);
    const spdxOf = (source: (typeof code)[number]) => source.facts.licence?.spdx;
    const closed = code.find((source) => hasCode && spdxOf(source) && !isOpenSource(spdxOf(source) ?? ''));
    const unread = code.find((source) => spdxOf(source) === null);
    const [first] = code;
    if (closed?.facts.licence) {
      const { spdx, path } = closed.facts.licence;
      return missing(
        {
          da: `${nameOf(closed)} har licensen ${spdx ?? ''}, som Open Source Initiative ikke har godkendt til programmer.`,
          en: `${nameOf(closed)} has the licence ${spdx ?? ''}, which the Open Source Initiative has not approved for programs.`,
        },
        placeOf(closed, path),
        spdx,
      );
    }
    if (without.length === code.length) {
      const stated = statedLicences(code)[0] ?? licenceInReadme(code);
      return stated
        ? partly(
            {
              da: `${stated.path} nævner ${stated.says}, men der er ingen licenstekst.`,
              en: `${stated.path} names ${stated.says}, but there is no licence text.`,
            },
            placeOf(stated.source, stated.path, stated.line),
            stated.says,
          )
        : missing({ da: 'Der er ingen licensfil.', en: 'There is no licence file.' }, first && placeOf(first));
    }
    if (without[0]) {
      return partly(
        {
          da: `${without.length} af ${code.length} kodelagre med kode har ingen licensfil, for eksempel ${nameOf(without[0])}.`,
          en: `${without.length} of ${code.length} repositories with code ${without.length === 1 ? 'has' : 'have'} no licence file, ${nameOf(without[0])} for one.`,
        },
        placeOf(without[0]),
        without.length,
      );
    }
    if (unread?.facts.licence) {
      return partly(
        {
          da: `Teksten i ${unread.facts.licence.path} ligner ingen kendt licens (${nameOf(unread)}).`,
          en: `The text of ${unread.facts.licence.path} resembles no known licence (${nameOf(unread)}).`,
        },
        placeOf(unread, unread.facts.licence.path),
      );
    }
    const ids = [...new Set(code.flatMap(({ facts }) => facts.licence?.spdx ?? []))].toSorted().join(', ');
    return met(
      hasCode
        ? {
            da: `Licensteksten er ${ids}, som Open Source Initiative har godkendt.`,
            en: `The licence text is ${ids}, approved by the Open Source Initiative.`,
          }
        : { da: `Teksterne har licensen ${ids}.`, en: `The texts have the licence ${ids}.` },
      first && placeOf(first, first.facts.licence?.path),
      ids,
    );
  },
};
