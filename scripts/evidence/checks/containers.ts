import { amount } from '../amount.ts';
import { met, missing, partly, type Check } from '../check.ts';
import { forDevelopers, recipesIn } from '../containers.ts';
import type { ExtractableSource } from '../../harvest/extract.ts';
import { limits } from '../../limits.ts';
import { pathsOf, placeOf, textsOf } from '../subject.ts';

const compose = /(^|\/)(docker-)?compose([-.][^/]*)?\.ya?ml$/i;
/** What a program is run beside. */
const database =
  /(^|\/)(postgres|postgis|mysql|mariadb|redis|rabbitmq|mongo|memcached|elasticsearch|mssql\/server)(:|@|$)/i;
const document = /\.(md|markdown|rst|adoc)$/i;
/** Commands of tools that build a container from the program alone. */
const buildpack = /spring-boot:build-image|bootBuildImage|\bjib:(build|dockerBuild)\b|\bpack build\b/;
const chart = /(^|\/)chart\.ya?ml$/i;

/** Whether the solution can be built and run as a container. */
export const containers: Check = {
  id: 'containers',
  needsCode: true,
  wants: (tree) => pathsOf({ tree }, compose).slice(0, limits.wanted),
  measure({ sources, code }) {
    const find = (fits: RegExp) => sources.flatMap((source) => pathsOf(source, fits).map((path) => ({ source, path })));
    const built = recipesIn(sources);
    const forUse = built.filter(({ path }) => !forDevelopers.test(path));
    const composed = find(compose).filter(({ source, path }) => forDevelopers.test(path) || starts(source, path));
    const run = [...find(chart), ...composed].filter(({ path }) => !forDevelopers.test(path));
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
    const [told] = textsOf(sources, document).filter(({ text }) => buildpack.test(text));
    if (told) {
      const command = buildpack.exec(told.text)?.[0] ?? '';
      return met(
        {
          da: `${told.path} fortæller, hvordan containeren bygges uden opskrift: ${command}.`,
          en: `${told.path} tells how the container is built without a recipe: ${command}.`,
        },
        placeOf(told.source, told.path, told.text.slice(0, told.text.search(buildpack)).split('\n').length),
      );
    }
    const [other] = [...run, ...built, ...composed];
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
            da: 'Der er ingen Dockerfile eller Helm-chart, og ingen compose-fil, der sætter programmet i gang.',
            en: 'There is no Dockerfile or Helm chart, and no compose file that starts the program.',
          },
          code[0] && placeOf(code[0]),
        );
  },
};

/** Whether a compose file starts more than the database of the program. */
function starts(source: ExtractableSource, path: string): boolean {
  const text = source.texts.get(path)?.toString('utf8') ?? '';
  const images = Array.from(text.matchAll(/^\s*image:\s*["']?([^\s"'#]+)/gm), ([, image = '']) => image);
  return images.length === 0 || /^\s*build:/m.test(text) || images.some((image) => !database.test(image));
}
