import { met, missing, partly, unknown, type Check } from '../check.ts';
import { pathsOf, placeOf, textsOf } from '../subject.ts';

const userInterface = /\.(html?|cshtml|razor|twig|tsx|jsx|vue|svelte|jsp|ftl|blade\.php)$/i;
const document = /\.(md|markdown|rst|adoc|txt|html?)$/i;
const statement = /was\.digst\.dk|tilgængelighedserklæring|accessibility statement/i;
const mention = /\bWCAG\b|webtilgængelighed|EN 301 ?549/i;

/** Whether it is stated how accessible the solution is, which the law asks of public bodies. */
export const accessibilityStatement: Check = {
  id: 'accessibility-statement',
  needsCode: true,
  wants: (tree) =>
    pathsOf({ tree }, /(tilgaengelighed|tilgængelighed|accessibility)[^/]*\.(md|html?|txt)$/i).slice(0, 5),
  measure({ sources, code }) {
    const texts = textsOf(sources, document);
    const lineOf = (text: string, what: RegExp) => text.slice(0, text.search(what)).split('\n').length;
    const stated = texts.find(({ text }) => statement.test(text));
    if (stated) {
      return met(
        {
          da: `${stated.path} har eller henviser til en tilgængelighedserklæring.`,
          en: `${stated.path} has, or points to, an accessibility statement.`,
        },
        placeOf(stated.source, stated.path, lineOf(stated.text, statement)),
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
