import { fieldName } from '../content/parse-yaml.ts';
import type { Check } from './check.ts';

/** What people say of running a product is found by the name of its file, so the name has to be the product's. */
export const soundApps: Check = {
  rule: 'A file in apps/ has the name of its product, and allows each finding once.',
  find({ content }) {
    return content.apps.flatMap(({ id, file, value, lineOf }) => [
      ...(id === value.product
        ? []
        : [
            {
              file,
              line: lineOf(['product']),
              field: 'product',
              what: `The file is called ${id}.yml, and is about "${value.product}".`,
              why: 'It is looked for by the product’s name.',
              fix: `Rename it to ${value.product}.yml.`,
            },
          ]),
      ...value.allowances.flatMap((allowance, index) => {
        const first = value.allowances.findIndex(
          ({ finding, path }) => finding === allowance.finding && path === allowance.path,
        );
        const field = ['allowances', index];
        if (first === index) return [];
        return [
          {
            file,
            line: lineOf(field),
            field: fieldName(field),
            what: `"${allowance.finding}" is allowed twice${allowance.path ? ` for ${allowance.path}` : ''}.`,
            fix: 'Keep the one with the right reason.',
          },
        ];
      }),
    ]);
  },
};
