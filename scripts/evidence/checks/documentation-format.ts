import { amount } from '../amount.ts';
import { met, missing, partly, type Check } from '../check.ts';
import { pathsOf, placeOf, textsOf, type Subject } from '../subject.ts';
import { findTemplate } from '../templates.ts';

const open = /\.(md|markdown|rst|adoc|asciidoc)$/i;
const closed = /\.(docx?|pptx?|rtf|pdf)$/i;
/** Documents about the repository, not the solution: forms, reports, orders to programs, texts of the law. */
const aside =
  /^\.github\/|^((?!docs?\/|documentation\/|dokumentation\/).*\/)?readme[^/]*$|(^|\/)(licen[cs]e|change|news|security|contributing|code_of_conduct|authors|maintainers|agents|claude|copilot|todo)[^/]*$|(governan|template)[^/]*$/i;
/** Folders whose office files are what the program works on, not what is written about it. */
const material =
  /(^|\/)(tests?|testdata|test-files|fixtures?|data|samples?|examples?|resources|plugins|themes|engine\w*|projects|research|[^/]*installer)\//i;

/** Whether the documentation is in formats that anybody can read, compare and correct. */
export const documentationFormat: Check = {
  id: 'documentation-format',
  measure({ sources, templates, thresholds }) {
    const copies = textsOf(sources, open).filter(({ text }) => findTemplate(text, templates, thresholds.templateShare));
    const written = filesOf(sources, open).filter(
      ({ source, path }) => !aside.test(path) && !copies.some((copy) => copy.source === source && copy.path === path),
    );
    const office = filesOf(sources, closed).filter(({ path }) => !material.test(path) && !aside.test(path));
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
          da: `${amount(office.length, 'dokument', 'dokumenter')} ligger i kontorformater som Word og PDF, ${written.length} i åbne formater.`,
          en: `${amount(office.length, 'document is', 'documents are')} in office formats such as Word and PDF, ${written.length} in open formats.`,
        },
        placeOf(sealed.source, sealed.path),
        office.length,
      );
    }
    return first
      ? partly(
          {
            da: `Ud over README-filen er der kun ${amount(written.length, 'dokument', 'dokumenter')}.`,
            en: `Beside the README there is little: ${amount(written.length, 'document', 'documents')}.`,
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
