import type { Catalog } from '../../content/model/catalog.ts';
import type { Check } from './check.ts';

/** The Danish act on web accessibility asks for a review once a year. */
const daysBetweenReviews = 366;

export const wholeAccessibilityStatement: Check = {
  rule: 'The accessibility statement names who answers for the site, and was gone through within a year.',
  find: ({ content: { catalog, catalogFile }, today }) =>
    missingFrom(catalog, today).map((missing) => ({
      ...missing,
      file: catalogFile,
      why: 'The act on web accessibility asks for it, and what is missing is shown at /was/ as to be filled in.',
      warning: true,
    })),
};

function missingFrom({ accessibility, contact }: Catalog, today: string) {
  if (!accessibility) {
    return [
      {
        field: 'accessibility',
        what: 'There is no accessibility statement.',
        fix: 'Judge the site and write: organisation, email, status, method, prepared, reviewed.',
      },
    ];
  }
  const { organisation, email, reviewed } = accessibility;
  const age = (Date.parse(today) - Date.parse(reviewed)) / 86_400_000;
  const wanted = [
    {
      there: organisation,
      field: 'accessibility.organisation',
      what: 'Nobody is named who answers for the site.',
      fix: 'Write the name of the organisation that publishes this catalogue.',
    },
    {
      there: email ?? contact,
      field: 'accessibility.email',
      what: 'There is no mailbox for reports of barriers.',
      fix: 'Write one that is read.',
    },
    {
      there: age <= daysBetweenReviews,
      field: 'accessibility.reviewed',
      what: `The statement was last gone through on ${reviewed}.`,
      fix: 'Go through it, and write the day.',
    },
  ];
  return wanted.filter(({ there }) => !there).map(({ field, what, fix }) => ({ field, what, fix }));
}
