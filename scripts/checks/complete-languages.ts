import { fieldName } from '../content/parse-yaml.ts';
import type { Check } from './check.ts';

export const completeLanguages: Check = {
  rule: 'Every product has a summary in each language of the site.',
  find({ content }) {
    const { languages } = content.catalog;
    return content.products.flatMap((entry) =>
      languages
        .filter((language) => !entry.value.summary.value[language])
        .map((language) => ({
          file: entry.file,
          line: entry.lineOf(['summary']),
          field: fieldName(['summary', language]),
          what: `The summary is missing in "${language}".`,
          why: 'The site is in each language of catalog.yml.',
          fix: `Add a line "${language}: …" below summary: one sentence in that language.`,
        })),
    );
  },
};
