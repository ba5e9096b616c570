import type { Check } from './check.ts';

export const allowedHosts: Check = {
  rule: 'Sources live on the hosts that catalog.yml allows.',
  find({ content }) {
    const { hosts } = content.catalog.harvest;
    return content.products.flatMap((entry) =>
      entry.value.sources.flatMap((source, index) => {
        if (!source.repository) return [];
        const { host, username, password, search, hash } = new URL(source.repository);
        const isAddressOnly = !username && !password && !search && !hash;
        if (isAddressOnly && hosts.includes(host)) return [];
        const at = {
          file: entry.file,
          line: entry.lineOf(['sources', index, 'repository']),
          field: `sources[${index}].repository`,
        };
        if (!isAddressOnly) {
          return [
            {
              ...at,
              what: 'The address holds more than host and path.',
              why: 'A name or password here would be published.',
              fix: 'Write only https://host/owner/name.',
            },
          ];
        }
        return [
          {
            ...at,
            what: `The host ${host} is not one the harvest may ask.`,
            fix: `Move the source to one of ${hosts.join(', ')}, or add "${host}" to harvest.hosts in catalog.yml.`,
          },
        ];
      }),
    );
  },
};
