import { met, missing, partly, unknown, type Check } from '../check.ts';
import { headingsOf } from '../headings.ts';
import { pathsOf, placeOf, textsOf, type TextFile } from '../subject.ts';

const userInterface = /\.(html?|cshtml|razor|twig|tsx|jsx|vue|svelte|jsp|ftl|blade\.php)$/i;
const document = /\.(md|markdown|rst|adoc|txt|html?)$/i;
/** Texts of the screens: what the solution itself links to. */
const screenTexts =
  /(^|\/)(locales?|i18n|lang|translations?)\/([^/]+\/)*(da|da[-_]dk)(\/[^/]+)?\.json$|(^|\/)da\.json$/i;
const address = /was\.digst\.dk\/\S/i;
const named = /tilgængelighedserklæring|accessibility statement/i;
const mention = /\bWCAG\b|webtilgængelighed|EN 301 ?549|tilgængelighedserklæring|accessibility statement/i;
const own = /(tilgaengelighed|tilgængelighed|accessibility)[^/]*\.(md|html?|txt)$/i;

/** Whether it is stated how accessible the solution is, which the law asks of public bodies. */
export const accessibilityStatement: Check = {
  id: 'accessibility-statement',
  needsCode: true,
  wants: (tree) => [...pathsOf({ tree }, own).slice(0, 5), ...pathsOf({ tree }, screenTexts).slice(0, 5)],
  measure({ sources, code }) {
    const texts = textsOf(sources, document);
    const lineOf = (text: string, what: RegExp) => text.slice(0, text.search(what)).split('\n').length;
    const stated = [...texts, ...textsOf(code, screenTexts)].find(isStatement);
    if (stated) {
      return met(
        {
          da: `${stated.path} har eller henviser til en tilgængelighedserklæring.`,
          en: `${stated.path} has, or points to, an accessibility statement.`,
        },
        placeOf(stated.source, stated.path, lineOf(stated.text, address.test(stated.text) ? address : named)),
      );
    }
    const mentioned = texts.find(({ text }) => mention.test(text));
    if (mentioned) {
      return partly(
        {
          da: `${mentioned.path} nævner tilgængelighed, men der er ingen erklæring.`,
          en: `${mentioned.path} mentions accessibility, but there is no statement.`,
        },
        placeOf(mentioned.source, mentioned.path, lineOf(mentioned.text, mention)),
      );
    }
    const shown = code.find((source) => pathsOf(source, userInterface).length > 0);
    return shown
      ? missing(
          {
            da: 'Løsningen har skærmbilleder, men intet siger, hvor tilgængelige de er.',
            en: 'The solution has screens, but nothing says how accessible they are.',
          },
          placeOf(shown),
        )
      : unknown({
          da: 'Der er ingen skærmbilleder at se i koden.',
          en: 'There are no screens to be seen in the code.',
        });
  },
};

/** A statement, or a link to one: instructions that others should write theirs are none. */
function isStatement({ path, text }: TextFile): boolean {
  if (address.test(text)) return true;
  if (!named.test(text)) return false;
  return own.test(path) || screenTexts.test(path) || headingsOf(text).some(({ title }) => named.test(title));
}
