import { expect, test } from 'vitest';
import { judgeApi } from './judge-api.ts';
import { kinds } from './kinds.ts';

const description = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Eks', version: '1.0.0' },
  paths: {
    '/things.json': {
      get: {
        responses: {
          '200': {
            description: 'Things',
            content: {
              'application/json': {
                schema: { type: 'object', required: ['total'], properties: { total: { type: 'integer' } } },
              },
            },
          },
        },
      },
    },
  },
});

test('a file of data that breaks its description, or has none, is a finding', async () => {
  const files: Record<string, string> = { 'v1/openapi.json': description, 'v1/things.json': '{"total":"1"}' };
  const findings = await judgeApi(
    { description: 'v1/openapi.json', root: 'v1', files: /./ },
    ['v1/things.json', 'v1/more.json'],
    (file) => Promise.resolve(files[file] ?? '{}'),
  );
  expect(findings).toHaveLength(2);
  expect(findings[0]).toContain('must be integer');
  expect(findings[1]).toBe('v1/more.json: v1/openapi.json does not describe it');
});

const feed = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:a,2026:f</id><title>A</title><updated>2026-01-01T00:00:00Z</updated><author><name>A</name></author>${entries}</feed>`;
const entry = (id: string, more = '<updated>2026-01-01T00:00:00Z</updated>') =>
  `<entry><id>${id}</id><title>E</title>${more}<link href="https://a.example/"/></entry>`;
const jsonFeed = (changes: object) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'A',
    language: 'da',
    authors: [{ name: 'A' }],
    items: [{ id: '1', content_text: 'A' }],
    ...changes,
  });
const lists = 'http://publications.europa.eu/resource/authority';
/** A catalogue of one set of data by DCAT-AP, with the changes a test is about. */
const dcat = ({ catalog = {}, dataset = {}, distribution = {} }: Record<string, object>) =>
  JSON.stringify({
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      skos: 'http://www.w3.org/2004/02/skos/core#',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
    },
    '@id': 'https://a.example/',
    '@type': 'dcat:Catalog',
    'dct:title': 'A',
    'dct:description': 'A',
    'dct:publisher': { '@id': 'https://a.example/#a', '@type': 'foaf:Agent', 'foaf:name': 'A' },
    'dcat:themeTaxonomy': { '@id': `${lists}/data-theme`, '@type': 'skos:ConceptScheme' },
    'dcat:dataset': {
      '@type': 'dcat:Dataset',
      'dct:title': 'A',
      'dct:description': 'A',
      'dcat:distribution': {
        '@type': 'dcat:Distribution',
        'dcat:accessURL': { '@id': 'https://a.example/a.csv' },
        'dct:format': { '@id': `${lists}/file-type/CSV`, 'skos:inScheme': { '@id': `${lists}/file-type` } },
        ...distribution,
      },
      ...dataset,
    },
    ...catalog,
  });
const contact = (type: string | string[]) => ({
  'dcat:contactPoint': { '@type': type, 'vcard:hasEmail': { '@id': 'mailto:a@a.example' } },
});

const template = {
  ...{
    id: 1,
    type: 3,
    title: 'A',
    description: 'A',
    name: 'a',
    note: '',
    platform: 'linux',
    administrator_only: false,
  },
  ...{ repository: { url: 'https://a.example/a', stackfile: 'compose.yml' }, env: [] },
};
const templates = (...all: object[]) => JSON.stringify({ version: '3', templates: all });
const charts = (more: object) =>
  JSON.stringify({
    ...{ apiVersion: 'v1', generated: '2026-01-01T00:00:00Z' },
    entries: { a: [{ name: 'a', apiVersion: 'v2', version: '1.0.0', urls: [], dependencies: [], ...more }] },
  });
const casa = (more: object) =>
  JSON.stringify({ name: 'a', services: { web: { image: 'a' } }, 'x-casaos': { id: 'example.a' }, ...more });

const judge = async (file: string, text: string) => {
  for (const kind of kinds.filter(({ files }) => files.test(file))) await kind.judge(text);
};

test.each([
  ['a.csv', 'id\r\n1\r\n', 'it has no byte order mark'],
  ['a.csv', '\ufeffid\r\n=1+1\r\n', 'a cell would run as a formula'],
  ['a.csv', '\ufeffid,name\r\n1\r\n', /Invalid Record Length/],
  ['a.ics', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n', /./],
  ['a.svg', '<svg', /./],
  ['a.atom', feed(entry('1', '')), /./],
  ['a.atom', feed(entry('1', '<updated>yesterday</updated>')), /./],
  ['a.atom', feed(entry('1') + entry('1')), 'two entries have one id'],
  ['a.atom', feed('<title>B</title>'), /./],
  ['a.atom', feed(entry('\u0001')), /./],
  ['releases.json', jsonFeed({ items: [{ content_text: 'A' }] }), /./],
  ['releases.json', jsonFeed({ titel: 'A' }), /./],
  ['dcat.jsonld', dcat({ catalog: { 'dct:title': [] } }), /title/],
  ['dcat.jsonld', dcat({ catalog: { 'dcat:themeTaxonomy': [] } }), /themeTaxonomy/],
  ['dcat.jsonld', dcat({ dataset: contact('vcard:Organization') }), /contactPoint/],
  ['dcat.jsonld', dcat({ distribution: { 'dct:format': { '@id': `${lists}/file-type/CSV` } } }), /format/],
  ['dcat.jsonld', '{}', 'it says nothing'],
  ['sitemap-0.xml', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>', /./],
  ['opensearch.xml', '<a>', /./],
  ['federation/v1/software.json', '{"data":[{}],"links":{"prev":null,"next":null}}', /./],
  ['federation/publishers.yml', '- name: A\n', /./],
  ['appstore/portainer/templates.json', templates(template, template), 'two templates have one id'],
  ['appstore/portainer/templates.json', templates({ ...template, repository: {} }), /repository/],
  ['appstore/helm/index.yaml', charts({ version: 'main' }), /version/],
  ['appstore/casaos/apps/example.a/docker-compose.yml', casa({ name: 'A b' }), /name/],
  ['appstore/casaos/apps/example.a/docker-compose.yml', casa({ 'x-casaos': { id: 'a' } }), /x-casaos/],
  ['appstore/casaos/apps/example.a/docker-compose.yml', casa({ services: { web: { ports: 80 } } }), /ports/],
])('a faulty %s is a finding: %j', async (file, text, said) => {
  await expect(judge(file, text)).rejects.toThrow(said);
});

test.each([
  ['a.atom', feed(entry('1') + entry('2'))],
  ['products/eks/releases.json', jsonFeed({})],
  ['appstore/portainer/templates.json', templates(template)],
  ['appstore/helm/index.yaml', charts({})],
  ['appstore/casaos/apps/example.a/docker-compose.yml', casa({})],
  ['dcat.jsonld', dcat({ dataset: contact(['vcard:Kind', 'vcard:Organization']) })],
])('a sound %s is none', async (file, text) => {
  await expect(judge(file, text)).resolves.toBeUndefined();
});
