import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toAppEntry } from '../../content/model/app-entry.ts';
import { RunFacts } from '../../content/model/run-facts.ts';
import { entryOf, facts, serious, source, stack } from './examples.ts';
import { publish } from './store-files.ts';
import { toCasaApp } from './to-casaos.ts';
import { toHelmIndex } from './to-helm-index.ts';
import { toPortainer } from './to-portainer.ts';

test('Portainer gets what may be installed and was read where it would fetch it, in the form it takes', () => {
  const of = (more: Partial<RunFacts>, newest = source.commit) =>
    toPortainer([entryOf(facts(more))], 'en', new Set([newest])).templates;
  expect(of({})).toMatchObject([
    { type: 3, title: 'One', repository: { url: source.repository, stackfile: 'compose.yml' } },
  ]);
  expect(of({ findings: [serious] })).toEqual([]);
  const release = { tag: 'v1', version: '1' };
  expect(of({ sources: [{ ...source, release }] })).toHaveLength(1);
  expect(of({ sources: [{ ...source, release }] }, 'b'.repeat(40))).toEqual([]);
});

test('CasaOS gets what stands on its own', () => {
  const app = (of: RunFacts) =>
    toCasaApp(toAppEntry(of, undefined), publish(entryOf(of)), {
      reversedHost: 'example.catalogue',
      icon: 'https://catalogue.example/favicon.svg',
      locales: ['en', 'da'],
    });
  expect(app(facts())?.files.get('docker-compose.yml')).toMatchInlineSnapshot(`
    "name: one
    services:
      web:
        image: ghcr.io/example/one-web:1.0.0
        restart: unless-stopped
        ports:
          - target: 80
            published: "8080"
            protocol: tcp
        volumes:
          - type: volume
            source: data
            target: /data
        environment:
          MODE: production
    volumes:
      data: {}
    x-casaos:
      id: example.catalogue.one
      main: web
      index: /
      port_map: "8080"
      scheme: http
      icon: https://catalogue.example/favicon.svg
      title: One
    "
  `);
  expect([...(app(facts())?.files.keys() ?? [])]).toEqual(['docker-compose.yml', 'meta.json', 'meta.da_DK.json']);
  const [web] = stack.services;
  const at = (host: string | null) => ({
    ...stack,
    services: [{ ...web, ports: [{ target: '80', published: '8080', host, protocol: 'tcp' }] }],
  });
  const composeOf = (of: object) => app(RunFacts.parse({ ...facts(), stack: of }))?.files.get('docker-compose.yml');
  expect(composeOf(at('192.0.2.1'))).toContain('host_ip: 192.0.2.1');
  expect(composeOf(at('127.0.0.1'))).toBeUndefined();
  const needsFile = {
    ...stack,
    services: stack.services.map((service) => ({ ...service, environmentFiles: ['.env'] })),
  };
  const needsCommand = { ...stack, services: stack.services.map((service) => ({ ...service, rest: ['command'] })) };
  expect([app(facts({ stack: needsFile })), app(facts({ stack: needsCommand }))]).toEqual([undefined, undefined]);
});

test('the Helm index has each chart with its place, in the form that helm takes', () => {
  const chart = {
    source: 0,
    path: 'charts/one/Chart.yaml',
    name: 'one',
    version: '1.4.0',
    appVersion: '4.2',
    apiVersion: 'v2',
    kubeVersion: null,
    dependencies: [],
    images: [],
    resources: [],
  };
  const from = 'https://charts.example.org';
  const wrapper = { ...chart, path: 'charts/redis/Chart.yaml', name: 'redis' };
  const charts = [
    chart,
    { ...chart, path: 'charts/one/charts/part/Chart.yaml', name: 'part' },
    { ...wrapper, dependencies: [{ name: 'redis', version: '1.0.0', repository: from }] },
    { ...chart, source: 1, path: 'traefik/Chart.yaml', name: 'traefik' },
  ];
  const index = toHelmIndex([toAppEntry(facts({ sources: [source, source], charts }), undefined)]);
  expect(index).toMatchInlineSnapshot(`
    "apiVersion: v1
    generated: 2026-03-01T12:00:00Z
    entries:
      one:
        - name: one
          version: 1.4.0
          apiVersion: v2
          appVersion: "4.2"
          created: 2026-03-01T12:00:00Z
          sources:
            - https://github.com/example/one
          annotations:
            product: one
            path: charts/one/Chart.yaml
            commit: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
          dependencies: []
          urls: []
    "
  `);
});

test('charts of two products with the same name and version stay beside each other', () => {
  const chart = {
    ...{ source: 0, path: 'Chart.yaml', name: 'app', version: '1.0.0', appVersion: null, apiVersion: 'v2' },
    ...{ kubeVersion: null, dependencies: [], images: [], resources: [] },
  };
  const at = (repository: string) => facts({ sources: [{ ...source, repository }], charts: [chart] });
  const entries = ['https://github.com/example/one', 'https://github.com/example/two'].map((repository) =>
    toAppEntry(at(repository), undefined),
  );
  expect(parse(toHelmIndex([...entries, ...entries]))).toMatchObject({ entries: { app: { length: 2 } } });
});
