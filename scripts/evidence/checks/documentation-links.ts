import { met, missing, partly, unknown, type Check } from '../check.ts';
import { placeOf } from '../subject.ts';

/** Whether links and pictures in the documentation lead somewhere, as found while it was rendered. */
export const documentationLinks: Check = {
  id: 'documentation-links',
  measure({ said, sources, thresholds }) {
    const { links, pictures, brokenLinks } = said.counts;
    const broken = brokenLinks + said.notes.filter(({ kind }) => kind === 'broken-picture').length;
    const all = links + pictures;
    if (all === 0) return unknown({ da: 'Dokumenterne har ingen links.', en: 'The documents have no links.' });
    const note = said.notes.find(({ kind }) => kind === 'broken-link' || kind === 'broken-picture');
    const source = sources.find(
      ({ source: { repository }, facts }) => note && [repository, facts.key].includes(note.source),
    );
    const told = [
      {
        da:
          broken === 0
            ? `Ingen af ${all} links og billeder er brudt.`
            : `${broken} af ${all} links og billeder fører ingen steder hen.`,
        en:
          broken === 0
            ? `None of ${all} links and pictures is broken.`
            : `${broken} of ${all} links and pictures ${broken === 1 ? 'leads' : 'lead'} nowhere.`,
      },
      source && note ? placeOf(source, note.path, note.line) : null,
      broken,
    ] as const;
    if (broken <= all * thresholds.brokenLinks) return met(...told);
    // Where a document has few links, one that is broken is no neglect.
    return broken < thresholds.fewBrokenLinks || broken <= all * thresholds.manyBrokenLinks
      ? partly(...told)
      : missing(...told);
  },
};
