const english = {
  title: (name: string, catalogue: string) => `${name} in ${catalogue}`,
  noProduct: 'No product of the catalogue has this repository yet.',
  shows: 'What it would show',
  latest: 'Latest release',
  noTags: 'none; a checkout without tags knows of none',
  releases: 'Releases',
  licence: 'Licence',
  notRecognised: 'not recognised',
  documents: 'Documents',
  newestCommit: 'Newest commit',
  notKnown: 'not known',
  measured: 'Measured',
  verdicts: { met: 'met', partly: 'partly', missing: 'missing', unknown: 'not known' },
  toMend: 'To mend',
  severities: { error: 'error', warning: 'warning', notice: 'notice' },
  nothing: 'Nothing.',
  nothingToChange: 'Nothing to change.',
  others: 'What other catalogues would say',
  accepted: 'accepted',
  refused: 'refused',
  withPatch: 'with the patch',
  rulesOf: (day: string) => `Rules as read on ${day}`,
  notTold: 'a repository does not tell',
  advice: 'advice',
  badge: 'Badge for the README',
};

const danish: typeof english = {
  title: (name, catalogue) => `${name} i ${catalogue}`,
  noProduct: 'Ingen løsning i kataloget har dette kodelager endnu.',
  shows: 'Det ville kataloget vise',
  latest: 'Seneste udgivelse',
  noTags: 'ingen; en kopi uden mærker kender ingen',
  releases: 'Udgivelser',
  licence: 'Licens',
  notRecognised: 'ikke genkendt',
  documents: 'Dokumenter',
  newestCommit: 'Nyeste ændring',
  notKnown: 'ikke kendt',
  measured: 'Målt',
  verdicts: { met: 'opfyldt', partly: 'delvist', missing: 'mangler', unknown: 'ikke kendt' },
  toMend: 'Det kan rettes',
  severities: { error: 'fejl', warning: 'advarsel', notice: 'bemærkning' },
  nothing: 'Intet.',
  nothingToChange: 'Intet at ændre.',
  others: 'Det ville andre kataloger sige',
  accepted: 'optaget',
  refused: 'afvist',
  withPatch: 'med rettelsen',
  rulesOf: (day) => `Reglerne, som de stod ${day}`,
  notTold: 'det fortæller et kodelager ikke',
  advice: 'et råd',
  badge: 'Mærke til README-filen',
};

/** What the report says of itself, by language. */
export const words = { en: english, da: danish };
export type ReportLanguage = keyof typeof words;

/** The language of the report: the one asked for, else English. */
export function reportLanguage(tag: string): ReportLanguage {
  return tag === 'da' ? 'da' : 'en';
}
