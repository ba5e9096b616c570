import { amount } from '../amount.ts';
import { met, missing, partly, type Check } from '../check.ts';
import { forDevelopers, recipesIn } from '../containers.ts';
import { pathsOf, placeOf } from '../subject.ts';

const compose = /(^|\/)(docker-)?compose([-.][^/]*)?\.ya?ml$/i;
const chart = /(^|\/)chart\.ya?ml$/i;

/** Whether the solution can be built and run as a container. */
export const containers: Check = {
  id: 'containers',
  needsCode: true,
  measure({ sources, code }) {
    const find = (fits: RegExp) => sources.flatMap((source) => pathsOf(source, fits).map((path) => ({ source, path })));
    const built = recipesIn(sources);
    const forUse = built.filter(({ path }) => !forDevelopers.test(path));
    const run = [...find(chart), ...find(compose)].filter(({ path }) => !forDevelopers.test(path));
    const [recipe] = forUse;
    const [how] = run;
    if (recipe) {
      return met(
        {
          da: `${amount(forUse.length, 'opskrift', 'opskrifter')} på containere${how ? `, og ${how.path} sætter dem i gang` : ''}.`,
          en: `${amount(forUse.length, 'recipe', 'recipes')} for containers${how ? `, and ${how.path} starts them` : ''}.`,
        },
        placeOf(recipe.source, recipe.path),
        forUse.length,
      );
    }
    const [other] = [...run, ...built, ...find(compose)];
    return other
      ? partly(
          {
            da: `${other.path} er der, men ingen opskrift, som andre kan bygge containeren af.`,
            en: `${other.path} is there, but no recipe from which others can build the container.`,
          },
          placeOf(other.source, other.path),
        )
      : missing(
          {
            da: 'Der er ingen Dockerfile, compose-fil eller Helm-chart.',
            en: 'There is no Dockerfile, compose file or Helm chart.',
          },
          code[0] && placeOf(code[0]),
        );
  },
};
