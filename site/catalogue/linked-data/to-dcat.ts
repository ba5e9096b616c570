import { paths, languages, translations } from '../../i18n/index.ts';
import { resources, type Resource } from '../api/resources.ts';
import { whole } from '../feeds/feed.ts';
import { catalog } from '../settings.ts';
import { fileType, iri, mediaType, resource, themeList, themes } from './authority-lists.ts';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
};

/** The public data as a catalogue by DCAT-AP 3 (https://semiceu.github.io/DCAT-AP/releases/3.0.1/), in JSON-LD. */
export function toDcat(): object {
  const publisher = iri(file('/dcat.jsonld#publisher'));
  const datasets = resources.map(({ name }) => toDataset(name, publisher));
  return {
    '@context': context,
    '@graph': [
      {
        ...iri(file('/dcat.jsonld')),
        '@type': 'dcat:Catalog',
        'dct:title': [{ '@value': catalog.name }],
        'dct:description': catalog.tagline
          ? tagged((locale) => catalog.tagline?.[locale])
          : [{ '@value': catalog.name }],
        'dct:publisher': publisher,
        'foaf:homepage': document(catalog.url),
        'dcat:themeTaxonomy': themeList,
        'dcat:dataset': datasets.map((dataset) => iri(dataset['@id'])),
        'dcat:service': iri(file('/dcat.jsonld#api')),
        ...licence(),
      },
      { ...publisher, '@type': 'foaf:Agent', 'foaf:name': catalog.community ?? catalog.name },
      {
        ...iri(file('/dcat.jsonld#api')),
        '@type': 'dcat:DataService',
        'dct:title': tagged((locale) => translations(locale)('data.api')),
        'dcat:endpointURL': resource(file('/api/v1')),
        'dcat:endpointDescription': resource(file('/api/v1/openapi.json')),
        'dct:publisher': publisher,
        'dcat:theme': themes,
        ...contact(),
        'dcat:servesDataset': datasets.map((dataset) => iri(dataset['@id'])),
      },
      ...datasets,
    ],
  };
}

function toDataset(name: Resource['name'], publisher: object) {
  const id = file(`/dcat.jsonld#${name}`);
  const said = tagged((locale) => translations(locale)(`data.${name}`));
  return {
    '@id': id,
    '@type': 'dcat:Dataset',
    'dct:title': said,
    'dct:description': said,
    'dct:identifier': id,
    'dct:publisher': publisher,
    'dcat:theme': themes,
    'dcat:landingPage': document(whole(paths.page(languages[0] ?? 'da', '/data/'))),
    ...contact(),
    'dcat:distribution': [
      distribution(name, 'json', 'JSON', 'application/json', {
        'dct:conformsTo': { ...iri(file(`/api/v1/schemas/${name}.json`)), '@type': 'dct:Standard' },
      }),
      distribution(name, 'csv', 'CSV', 'text/csv'),
    ],
  };
}

function distribution(name: string, ending: string, type: string, media: string, more: object = {}) {
  const address = resource(file(`/api/v1/${name}.${ending}`));
  return {
    '@type': 'dcat:Distribution',
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    'dct:format': fileType(type),
    'dcat:mediaType': mediaType(media),
    ...licence(),
    ...more,
  };
}

function contact(): object {
  if (!catalog.contact) return {};
  const name = catalog.community ?? catalog.name;
  return {
    'dcat:contactPoint': {
      // The profile asks for the general class by name, and nothing in the file says that one is the other.
      '@type': ['vcard:Kind', 'vcard:Organization'],
      'vcard:fn': name,
      'vcard:hasEmail': iri(`mailto:${catalog.contact}`),
    },
  };
}

/** Left out where nobody has said under which licence the data may be used. */
function licence(): object {
  return catalog.dataLicence ? { 'dct:license': { ...iri(catalog.dataLicence), '@type': 'dct:LicenseDocument' } } : {};
}

function tagged(say: (locale: string) => string | undefined): object[] {
  return languages.flatMap((locale) => {
    const text = say(locale);
    return text === undefined ? [] : [{ '@value': text, '@language': locale }];
  });
}

function document(address: string) {
  return { ...iri(address), '@type': 'foaf:Document' };
}

function file(path: string): string {
  return whole(paths.file(path));
}
