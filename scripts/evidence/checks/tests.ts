import { amount } from '../amount.ts';
import { met, missing, partly, type Check } from '../check.ts';
import { pathsOf, placeOf, textsOf, type Subject, type TextFile } from '../subject.ts';
import { recipe } from '../containers.ts';
import { changeWorkflows, workflow } from '../workflows.ts';
import { limits } from '../../limits.ts';

const test =
  /(^|\/)(tests?|spec|__tests__|cypress|e2e|playwright|[^/]+[.-]tests?)\/.+\.(php|py|ts|tsx|js|jsx|cs|java|rb|go|rs|feature|kt)$|\.(test|spec|cy)\.[jt]sx?$|(^|\/)[^/]*(Tests?|_test|test_[^/]*)\.(cs|java|php|py|go|kt)$/;
/** Pages on which a theme is looked at, and experiments, try no program. */
const otherTests = /(^|\/)(themes?|research)\//i;
const runsTests =
  /\b(phpunit|pytest|tox|dotnet test|npm (run )?test|yarn test|npm run \S*test\S*|mvnw?\b(?!.*(skipTests|test\.skip)).*(test|verify|package|install)|gradle\w* (test|check|build)|go test|cargo test|vitest|jest|playwright|cypress|task \S*test\S*|ng test|rspec)\b/;

/** What is installed in an image is not run by that. */
const installing = /\b(install|add|require)\b[^&;\n]*/g;
const buildsImage = /docker\/build-push-action|docker (buildx )?build\b|kaniko|buildah/;

/** Whether the program has tests, and a machine runs them on every change. */
export const tests: Check = {
  id: 'tests',
  needsCode: true,
  wants: (tree) => [...pathsOf({ tree }, workflow), ...pathsOf({ tree }, recipe).slice(0, limits.wanted)],
  measure({ code }) {
    const found = code.flatMap((source) =>
      pathsOf(source, test)
        .filter((path) => !otherTests.test(path))
        .map((path) => ({ source, path })),
    );
    const looking = changeWorkflows(code);
    const run = looking.find(({ text }) => runsTests.test(text)) ?? testedWhileBuilt(code, looking);
    const [first] = found;
    if (!first) {
      return missing(
        { da: 'Der er ingen filer med test.', en: 'There are no files with tests.' },
        code[0] && placeOf(code[0]),
        0,
      );
    }
    return run
      ? met(
          {
            da: `${amount(found.length, 'fil', 'filer')} med test, og ${run.path} kører dem ved ændringer.`,
            en: `${amount(found.length, 'file', 'files')} with tests, and ${run.path} runs them on changes.`,
          },
          placeOf(run.source, run.path, run.text.slice(0, run.text.search(runsTests)).split('\n').length),
          found.length,
        )
      : partly(
          {
            da: `${amount(found.length, 'fil', 'filer')} med test, men intet kører dem ved ændringer.`,
            en: `${amount(found.length, 'file', 'files')} with tests, but nothing runs them on changes.`,
          },
          placeOf(first.source, first.path),
          found.length,
        );
  },
};

/** A recipe that runs the tests, in a repository where every change builds the image. */
function testedWhileBuilt(code: Subject['code'], looking: readonly TextFile[]): TextFile | undefined {
  const building = looking.filter(({ text }) => buildsImage.test(text)).map(({ source }) => source);
  return textsOf(code, recipe)
    .filter(({ source }) => building.includes(source))
    .map((file) => ({ ...file, text: file.text.replaceAll(installing, '') }))
    .find(({ text }) => runsTests.test(text));
}
