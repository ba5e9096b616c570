import { met, missing, partly, type Check } from '../check.ts';
import { pathsOf, placeOf, textsOf } from '../subject.ts';
import { findTemplate, printLines } from '../templates.ts';

const document = /\.(md|markdown|rst|adoc|txt)$/i;
const named =
  /\b(kodestandard\w*|(?<!<)code (style|standards?)|coding (style|standards?|guidelines?)|kodestil|style ?guide|psr-?12|pep ?8|programming guidelines|kodekonvention\w*|drupal coding standards?)\b/i;
/** What says that there is none. */
const denial =
  /\b(no|ingen) (enforced |particular |fixed |fast )?(cod(e|ing) (style|standards?)|kodestandard|kodestil)\b/i;
/** Files that name the word for another reason: reports that ask for it, lists of changes, orders to programs. */
const aside =
  /(^|\/)(change[^/]*|[^/]*governan[^/]*|agents|claude|copilot[^/]*|[^/]*template[^/]*)\.\w+$|self[-_ ]?assessment|selvevaluering/i;
const settings =
  /^([^/]+\/){0,2}(\.editorconfig|\.eslintrc[^/]*|eslint\.config\.\w+|\.prettierrc[^/]*|phpcs\.xml(\.dist)?|\.php-cs-fixer[^/]*|phpstan\.neon[^/]*|ruff\.toml|\.flake8|\.pre-commit-config\.ya?ml|checkstyle[^/]*\.xml|stylecop\.json|\.stylelintrc[^/]*|tslint\.json|rustfmt\.toml|\.golangci\.ya?ml|\.rubocop\.yml|\.pylintrc|biome\.json)$/i;

/** Whether it is said what code must look like, and whether a tool holds it to that. */
export const codeStandards: Check = {
  id: 'code-standards',
  needsCode: true,
  measure({ speaking, code, templates, thresholds }) {
    const known = new Set(templates.flatMap(({ lines }) => lines));
    const [described] = textsOf(speaking, document).flatMap((file) => {
      if (aside.test(file.path) || findTemplate(file.text, templates, thresholds.templateShare)) return [];
      const line = lineNaming(file.text, known);
      return line > 0 ? [{ ...file, line }] : [];
    });
    const kept = code.flatMap((source) => pathsOf(source, settings).map((path) => ({ source, path })))[0];
    if (described) {
      return met(
        {
          da: `${described.path} nævner standarden for kode${kept ? `, og ${kept.path} holder koden til den` : ''}.`,
          en: `${described.path} names the standard for code${kept ? `, and ${kept.path} holds the code to it` : ''}.`,
        },
        placeOf(described.source, described.path, described.line),
      );
    }
    if (kept) {
      return partly(
        {
          da: `${kept.path} sætter regler for koden, men de er ikke beskrevet.`,
          en: `${kept.path} sets rules for the code, but they are not described.`,
        },
        placeOf(kept.source, kept.path),
      );
    }
    return missing(
      {
        da: 'Ingen dokumenter nævner en standard for kode, og intet værktøj holder koden til en.',
        en: 'No document names a standard for code, and no tool holds the code to one.',
      },
      code[0] && placeOf(code[0]),
    );
  },
};

/** The line that names the standard, 0 without one. Where a document says that there is none, a heading does not count. */
function lineNaming(text: string, known: ReadonlySet<string>): number {
  if (!named.test(text)) return 0;
  const denied = denial.test(text);
  const counts = (line: string) => !denied || !(line.startsWith('#') || printLines(line).some((one) => known.has(one)));
  return text.split('\n').findIndex((line) => named.test(line.replace(denial, '')) && counts(line)) + 1;
}
