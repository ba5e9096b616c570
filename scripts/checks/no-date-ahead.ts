import type { Claim } from '../../content/model/claim.ts';
import type { Entry } from '../content/load.ts';
import { fieldName } from '../content/parse-yaml.ts';
import type { Check } from './check.ts';

export const noDateAhead: Check = {
  rule: 'What has happened, and sources that have been read, are not of a day to come.',
  find({ content: { usage, organisations, vendors }, today }) {
    const ahead = (entry: Entry<unknown>, field: readonly string[], day: string | undefined) =>
      day && day > today.slice(0, day.length)
        ? [
            {
              file: entry.file,
              line: entry.lineOf(field),
              field: fieldName(field),
              what: `${day} has not come yet; today is ${today}.`,
              fix: 'Correct the date; where only the year is sure, write the year.',
            },
          ]
        : [];
    return [
      ...usage.flatMap((entry) => [
        ...ahead(entry, ['since'], entry.value.since),
        ...ahead(entry, ['date'], entry.value.date),
      ]),
      ...organisations.flatMap((entry) => {
        const population: Claim<number> | undefined = entry.value.population;
        return [
          ...ahead(entry, ['membership', 'since'], entry.value.membership?.since),
          ...ahead(entry, ['membership', 'date'], entry.value.membership?.date),
          ...ahead(entry, ['population', 'date'], population?.date),
        ];
      }),
      ...vendors.flatMap((entry) => ahead(entry, ['codeOfConduct', 'signed'], entry.value.codeOfConduct?.signed)),
    ];
  },
};
