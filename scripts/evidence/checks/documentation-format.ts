import { met, missing, partly, type Check } from '../check.ts';
import { pathsOf, placeOf, type Subject } from '../subject.ts';

const open = /\.(md|markdown|rst|adoc|asciidoc)$/i;
const closed = /\.(docx?|pptx?|rtf|pdf)$/i;
const readme =
  /(^|\/)(readme|licen[cs]e|changelog|security|contributing|code_of_conduct|governance|authors|maintainers)[^/]*$/i;

/** Whether the documentation is in formats that anybody can read, compare and correct. */
export const documentationFormat: Check = {
  id: 'documentation-format',
  measure({ sources, thresholds }) {
    const written = filesOf(sources, open).filter(({ path }) => !readme.test(path));
    const office = filesOf(sources, closed);
    const [first] = written;
    const [sealed] = office;
    if (written.length >= thresholds.documents && first && written.length >= office.length) {
      return met(
        {
          da: `${written.length} dokumenter i åbne formater ved siden af README-filen${sealed ? ` (og ${office.length} i kontorformater)` : ''}.`,
          en: `${written.length} documents in open formats beside the README${sealed ? ` (and ${office.length} in office formats)` : ''}.`,
        },
        placeOf(first.source, first.path),
        written.length,
      );
    }
    if (sealed) {
      return partly(
        {
          da: `${office.length} dokumenter ligger i kontorformater som Word og PDF, ${written.length} i åbne formater.`,
          en: `${office.length} documents are in office formats such as Word and PDF, ${written.length} in open formats.`,
        },
        placeOf(sealed.source, sealed.path),
        office.length,
      );
    }
    return first
      ? partly(
          {
            da: `Ud over README-filen er der kun ${written.length} dokumenter.`,
            en: `Beside the README there are only ${written.length} documents.`,
          },
          placeOf(first.source, first.path),
          written.length,
        )
      : missing(
          {
            da: 'Der er ingen dokumentation ud over README-filen.',
            en: 'There is no documentation beside the README.',
          },
          sources[0] && placeOf(sources[0]),
          0,
        );
  },
};

function filesOf(sources: Subject['sources'], fits: RegExp) {
  return sources.flatMap((source) => pathsOf(source, fits).map((path) => ({ source, path })));
}
