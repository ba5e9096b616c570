import type { Sourced } from '../../../content/model/claim.ts';
import type { Place } from '../../../content/model/evidence.ts';
import type { SourceFacts } from '../../../content/model/facts.ts';
import { commitLink, fileLink } from '../forge-links.ts';
import type { Footnote } from './dossier.ts';

type CitedPlace = Pick<Place, 'repository' | 'commit' | 'date'> & { path?: string | null | undefined };

/** Numbers the sources of a dossier, each once, in the order in which they are first named. */
export function createFootnotes() {
  const numbers = new Map<string, number>();
  const list: Footnote[] = [];
  const cite = (footnote: Footnote): number => {
    const key = JSON.stringify(footnote);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    list.push(footnote);
    numbers.set(key, list.length);
    return list.length;
  };
  const citePlace = ({ repository, commit, date, path = null }: CitedPlace): number => {
    const address = path === null ? commitLink(repository, commit) : fileLink(repository, commit, path);
    return cite({ address: address ?? repository, date: date.slice(0, 10), commit, path });
  };
  return {
    list,
    /** A page that people have named. */
    page: ({ source, date }: Sourced & { value?: unknown }): number[] =>
      source ? [cite({ address: source, date: date ?? null, commit: null, path: null })] : [],
    /** A file of a repository, or the repository at the commit that was read. */
    file: ({ provenance }: Pick<SourceFacts, 'provenance'>, path: string | null = null): number[] => {
      const { repository, commit, committedAt } = provenance;
      return [citePlace({ repository, commit, date: committedAt, path })];
    },
    /** Where evidence was seen. */
    places: (places: readonly (Place | null | undefined)[]): number[] => [
      ...new Set(places.flatMap((place) => (place ? [citePlace(place)] : []))),
    ],
  };
}

export type Footnotes = ReturnType<typeof createFootnotes>;
