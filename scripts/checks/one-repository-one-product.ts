import { sourceKey } from '../../content/model/source.ts';
import type { Check } from './check.ts';

export const oneRepositoryOneProduct: Check = {
  rule: 'A repository belongs to one product, and is named there once.',
  find({ content }) {
    const first = new Map<string, string>();
    return content.products.flatMap((entry) =>
      entry.value.sources.flatMap((source, index) => {
        const key = sourceKey(source);
        const other = first.get(key);
        first.set(key, other ?? entry.file);
        if (!other) return [];
        return [
          {
            file: entry.file,
            line: entry.lineOf(['sources', index]),
            field: `sources[${index}].repository`,
            what: `${source.repository ?? source.path} is named in ${other} and in ${entry.file}.`,
            why: 'Its documents and releases would appear twice.',
            fix: 'Keep it where it belongs and remove it from the other file.',
          },
        ];
      }),
    );
  },
};
