import type { Check } from './check.ts';
import type { Problem } from '../content/problem.ts';

const digits = { municipality: 3, region: 4 } as const;

export const soundCodes: Check = {
  rule: 'Official codes have the form of their kind, stand for one organisation, and regions that are named exist.',
  find({ content: { organisations } }) {
    const regions = new Set(organisations.flatMap(({ value }) => (value.kind === 'region' ? (value.code ?? []) : [])));
    const holders = new Map<string, string>();
    return organisations.flatMap(({ file, value, lineOf }): Problem[] => {
      const { kind, code, region } = value;
      const problem = (field: 'code' | 'region', what: string, fix: string) => ({
        file,
        line: lineOf([field]),
        field,
        what,
        fix,
      });
      const problems: Problem[] = [];
      const wanted = kind === 'municipality' || kind === 'region' ? digits[kind] : undefined;
      if (code && wanted && code.length !== wanted) {
        problems.push(
          problem(
            'code',
            `"${code}" is not the code of a ${kind}: it has ${code.length} digits.`,
            `Write the ${wanted} digits of the official code, in quotes.`,
          ),
        );
      }
      const holder = code && holders.get(code);
      if (holder) {
        problems.push(
          problem(
            'code',
            `${holder} and ${file} have the code "${code}".`,
            'Correct the code in one of them, or remove the record that is there twice.',
          ),
        );
      } else if (code) holders.set(code, file);
      if (region && !regions.has(region)) {
        problems.push(
          problem(
            'region',
            `No region in content/organisations/ has the code "${region}".`,
            `Write one of: ${[...regions].toSorted().join(', ')}.`,
          ),
        );
      }
      return problems;
    });
  },
};
