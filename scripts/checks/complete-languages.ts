import { fieldName } from '../content/parse-yaml.ts';
import type { Content } from '../content/load.ts';
import type { Check } from './check.ts';

/**
 * The first language is always asked for; another one as soon as most products have it, so that a language can
 * be added to the site before everything is translated.
 */
export const completeLanguages: Check = {
  rule: 'Every product has a summary in the first language, and in each other that most products have.',
  find({ content }) {
    const languages = expectedLanguages(content);
    return content.products.flatMap((entry) =>
      languages
        .filter((language) => !entry.value.summary.value[language])
        .map((language) => ({
          file: entry.file,
          line: entry.lineOf(['summary']),
          field: fieldName(['summary', language]),
          what: `The summary is missing in "${language}".`,
          why: 'The site is in this language, and most products have a summary in it.',
          fix: `Add a line "${language}: …" below summary: one sentence in that language.`,
        })),
    );
  },
};

function expectedLanguages({ catalog, products }: Content): string[] {
  return catalog.languages.filter((language, index) => {
    const translated = products.filter(({ value }) => value.summary.value[language]).length;
    return index === 0 || translated > products.length / 2;
  });
}
