import { amount } from '../amount.ts';
import { met, missing, partly, type Check } from '../check.ts';
import { nameOf, pathsOf, placeOf, textsOf } from '../subject.ts';
import { changeWorkflows, closedService, workflow } from '../workflows.ts';

/** Whether a machine looks at every change of the program. */
export const continuousIntegration: Check = {
  id: 'continuous-integration',
  needsCode: true,
  wants: (tree) => pathsOf({ tree }, workflow),
  measure({ code }) {
    const all = textsOf(code, workflow);
    const looking = changeWorkflows(code);
    const without = code.filter(({ facts }) => !looking.some(({ source }) => source.facts.key === facts.key));
    const [first] = looking;
    const [other] = all;
    if (first && without.length === 0) {
      return met(
        {
          da: `${amount(looking.length, 'arbejdsgang', 'arbejdsgange')} ser på hver ændring.`,
          en: `${amount(looking.length, 'workflow looks', 'workflows look')} at every change.`,
        },
        placeOf(first.source, first.path),
        looking.length,
      );
    }
    if (first && without[0]) {
      return partly(
        {
          da: `${without.length} af ${code.length} kodelagre har ingen arbejdsgang ved ændringer, for eksempel ${nameOf(without[0])}.`,
          en: `${without.length} of ${code.length} repositories ${without.length === 1 ? 'has' : 'have'} no workflow on changes, ${nameOf(without[0])} for one.`,
        },
        placeOf(first.source, first.path),
        without.length,
      );
    }
    if (other && all.every(({ path }) => closedService.test(path))) {
      return partly(
        {
          da: `${other.path} er til Travis CI, som lukkede sin gratis tjeneste for åben kode i 2021; intet viser, at ændringer bliver kontrolleret siden.`,
          en: `${other.path} is for Travis CI, which closed its free service for open code in 2021; nothing shows that changes have been looked at since.`,
        },
        placeOf(other.source, other.path),
      );
    }
    return other
      ? partly(
          {
            da: `${other.path} er der, men ser ikke på programmet ved hver ændring.`,
            en: `${other.path} is there, but does not look at the program on every change.`,
          },
          placeOf(other.source, other.path),
        )
      : missing(
          {
            da: 'Ingen arbejdsgang i kodelagrene ser på ændringer.',
            en: 'No workflow in the repositories looks at changes.',
          },
          code[0] && placeOf(code[0]),
          0,
        );
  },
};
