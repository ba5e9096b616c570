/** Words that European portals sort by; each says of which list it is, since nothing is fetched to find out. */
const lists = 'http://publications.europa.eu/resource/authority';

const themeScheme = iri(`${lists}/data-theme`);

/** The list that the subjects are of. */
export const themeList = {
  ...themeScheme,
  '@type': 'skos:ConceptScheme',
  'dct:title': named({ en: 'Data theme', da: 'Datatema' }),
};

/** The subjects of the data. */
export const themes = [
  { code: 'GOVE', en: 'Government and public sector', da: 'Regeringen og den offentlige sektor' },
  { code: 'TECH', en: 'Science and technology', da: 'Videnskab og teknologi' },
].map(({ code, ...labels }) => ({
  ...iri(`${lists}/data-theme/${code}`),
  '@type': 'skos:Concept',
  'skos:prefLabel': named(labels),
  'skos:inScheme': themeScheme,
}));

/** `JSON`, `CSV`: the form of a file. */
export function fileType(type: string) {
  return {
    ...iri(`${lists}/file-type/${type}`),
    '@type': 'dct:MediaTypeOrExtent',
    'skos:inScheme': iri(`${lists}/file-type`),
  };
}

/** `text/csv`: the form of a file, as browsers call it. */
export function mediaType(type: string) {
  return { ...iri(`https://www.iana.org/assignments/media-types/${type}`), '@type': 'dct:MediaType' };
}

/** Something that is told of by its address. */
export function iri(address: string) {
  return { '@id': address };
}

/** An address of which the profile wants to hear that there is something at it. */
export function resource(address: string) {
  return { ...iri(address), '@type': 'rdfs:Resource' };
}

function named(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([locale, text]) => ({ '@value': text, '@language': locale }));
}
