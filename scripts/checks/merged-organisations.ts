import type { Check } from './check.ts';

export const mergedOrganisations: Check = {
  rule: 'What is said of an organisation that has merged is said of the one that took over.',
  find({ content: { usage, organisations }, today }) {
    const successors = new Map(
      organisations.flatMap(({ id, value: { succeededBy } }) =>
        succeededBy && succeededBy.from <= today ? [[id, succeededBy] as const] : [],
      ),
    );
    return usage.flatMap((entry) => {
      const successor = successors.get(entry.value.organisation);
      if (!successor) return [];
      return [
        {
          file: entry.file,
          line: entry.lineOf(['organisation']),
          field: 'organisation',
          what: `"${entry.value.organisation}" became part of "${successor.organisation}" on ${successor.from}.`,
          why: 'The use is shown at both until somebody knows whether it goes on.',
          fix: `Write "${successor.organisation}" where the use goes on, with a source that says so.`,
          warning: true as const,
        },
      ];
    });
  },
};
