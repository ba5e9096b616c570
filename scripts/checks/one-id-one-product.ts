import type { Check } from './check.ts';

export const oneIdOneProduct: Check = {
  rule: 'An id that a product had before is no other product’s, now or before.',
  find({ content }) {
    const owners = new Map(content.products.map(({ id, file }) => [id, file]));
    return content.products.flatMap((entry) =>
      entry.value.formerIds.flatMap((former, index) => {
        const owner = owners.get(former);
        owners.set(former, owner ?? entry.file);
        if (owner === undefined) return [];
        return [
          {
            file: entry.file,
            field: `formerIds.${index}`,
            what: `"${former}" is in ${owner} already.`,
            why: 'An address of the catalogue leads to one product for all time.',
            fix: 'Take it out of one of the two files.',
          },
        ];
      }),
    );
  },
};
