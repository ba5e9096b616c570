import { createHash } from 'node:crypto';
import type { StoreEntry } from '../../content/model/store-entry.ts';

/**
 * Templates for Portainer, version 3. Portainer fetches the newest commit of the repository's default branch and knows
 * no other, so only entries that were read at one of the commits `newest` are in it, and of those the ones that may be
 * installed.
 *
 * @see https://docs.portainer.io/advanced/app-templates/format
 */
export function toPortainer(entries: readonly StoreEntry[], locale: string, newest: ReadonlySet<string>) {
  return {
    version: '3',
    templates: entries.flatMap(
      ({ id, name, summary, class: runClass, installable, source, compose, variables, page }) => {
        const offered = installable && runClass === 'compose' && compose !== null && source?.repository;
        if (!offered || !source.repository || !newest.has(source.commit)) return [];
        return [
          {
            id: numberOf(id),
            type: 3,
            title: name,
            description: summary[locale] ?? Object.values(summary)[0] ?? name,
            name: id,
            note: page,
            platform: 'linux',
            administrator_only: false,
            repository: { url: source.repository, stackfile: compose },
            env: variables.map(({ name, example }) => ({
              name,
              label: name,
              ...(example === null ? {} : { default: example }),
            })),
          },
        ];
      },
    ),
  };
}

/** A number that stays the same whatever else is in the list. */
function numberOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) & 0x7fffffff;
}
