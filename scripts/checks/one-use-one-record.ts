import type { Check } from './check.ts';

export const oneUseOneRecord: Check = {
  rule: 'What an organisation does with a product is said once.',
  find({ content }) {
    const first = new Map<string, (typeof content.usage)[number]>();
    return content.usage.flatMap((entry) => {
      const { organisation, product, status } = entry.value;
      const key = `${organisation} ${product}`;
      const other = first.get(key);
      first.set(key, other ?? entry);
      if (!other) return [];
      const same = other.value.status === status;
      return [
        {
          file: entry.file,
          field: '',
          what: same
            ? `${other.file} and ${entry.file} say the same of "${organisation}" and "${product}".`
            : `${other.file} says "${other.value.status}" of "${organisation}" and "${product}", ${entry.file} says "${status}".`,
          why: same ? undefined : 'Both cannot be shown as what is the case.',
          fix: 'Keep the record with the newest source, and remove the other.',
        },
      ];
    });
  },
};
