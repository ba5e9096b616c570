import { amount } from '../amount.ts';
import { met, missing, partly, type Check } from '../check.ts';
import { pathsOf, placeOf } from '../subject.ts';
import { changeWorkflows, workflow } from '../workflows.ts';

const test =
  /(^|\/)(tests?|spec|__tests__|cypress|e2e|playwright|[^/]+[.-]tests?)\/.+\.(php|py|ts|tsx|js|jsx|cs|java|rb|go|rs|feature|kt)$|\.(test|spec|cy)\.[jt]sx?$|(^|\/)[^/]*(Tests?|_test|test_[^/]*)\.(cs|java|php|py|go|kt)$/;
/** Pages on which a theme is looked at, and experiments, try no program. */
const otherTests = /(^|\/)(themes?|research)\//i;
const runsTests =
  /\b(phpunit|pytest|tox|dotnet test|npm (run )?test|yarn test|npm run \S*test\S*|mvnw?\b.*(test|verify|package|install)|gradle\w* (test|check|build)|go test|cargo test|vitest|jest|playwright|cypress|task \S*test\S*|ng test|rspec)\b/;

/** Whether the program has tests, and a machine runs them on every change. */
export const tests: Check = {
  id: 'tests',
  needsCode: true,
  wants: (tree) => pathsOf({ tree }, workflow),
  measure({ code }) {
    const found = code.flatMap((source) =>
      pathsOf(source, test)
        .filter((path) => !otherTests.test(path))
        .map((path) => ({ source, path })),
    );
    const run = changeWorkflows(code).find(({ text }) => runsTests.test(text));
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
