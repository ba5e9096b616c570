import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { toAppEntry } from '../../content/model/app-entry.ts';
import { toAppHistory } from '../../content/model/app-history.ts';
import { App } from '../../content/model/app.ts';
import { Product } from '../../content/model/product.ts';
import type { Release } from '../../content/model/release.ts';
import { toCommands } from '../../content/model/run-commands.ts';
import { RunFacts, type RunStack } from '../../content/model/run-facts.ts';
import { StoreEntry, StoreIndex } from '../../content/model/store-entry.ts';
import { judgeLag } from './judge-lag.ts';
import { toHelmIndex } from './to-helm-index.ts';
import { publish, toIndex } from './store-files.ts';
import { toCasaApp } from './to-casaos.ts';
import { toPortainer } from './to-portainer.ts';
import { toStoreEntry } from './to-store-entry.ts';

const stack: RunStack = {
  source: 0,
  path: 'compose.yml',
  services: [
    {
      name: 'web',
      line: 2,
      image: { name: 'ghcr.io/example/one-web', tag: '1.0.0', digest: null },
      builds: false,
      ports: [{ target: '80', published: '8080', host: null, protocol: 'tcp' }],
      mounts: [{ kind: 'volume', from: 'data', to: '/data' }],
      variables: [{ name: 'MODE', value: 'production' }],
      environmentFiles: [],
      dependsOn: [],
      healthCheck: true,
      memory: null,
      cpus: null,
      rest: ['restart'],
    },
  ],
  includes: [],
  externalNetworks: [],
  volumes: [{ name: 'data', fixed: null }],
  environment: [],
  missing: [],
};
const source = {
  repository: 'https://github.com/example/one',
  branch: 'main',
  commit: 'a'.repeat(40),
  date: '2026-03-01T12:00:00Z',
  release: null,
};

function facts(more: Partial<RunFacts> = {}): RunFacts {
  return RunFacts.parse({
    ...{ schema: 1, product: 'one', class: 'compose', reason: 'composeOfImages', sources: [source], stack },
    ...{
      otherStacks: [],
      charts: [],
      builds: [],
      templates: [],
      variables: [],
      needs: [],
      upgradeNotes: [],
      findings: [],
    },
    ...more,
  });
}

function entryOf(of: RunFacts) {
  const product = Product.parse({ name: 'One', summary: { da: 'Dansk.', en: 'English.' }, stage: 'product' });
  const page = `https://catalogue.example/products/${of.product}/run/`;
  return StoreEntry.parse(toStoreEntry(toAppEntry(of, undefined), product, page));
}

const lagOf = (of: RunFacts, releases: Release[] = []) =>
  judgeLag(toAppEntry(of, undefined), { releases, latest: releases[0], sources: [] });

const publishApp = (of: RunFacts, ...before: RunFacts[]) => ({
  ...publish(entryOf(of)),
  lag: lagOf(of),
  earlier: before.map((each) => publish(entryOf(each))),
});

const serious = { kind: 'privileged' as const, source: 0, path: 'compose.yml', line: 4, what: 'web' };
const release = (tag: string, date: string): Release => ({
  ...{ tag, version: tag, date, prerelease: false, commit: 'b'.repeat(40), repository: source.repository },
});

test('a release of one product changes its entry and its line, and no other byte; the version before stays as it was', () => {
  const [one, two] = [facts(), facts({ product: 'two' })];
  const released = facts({ sources: [{ ...source, commit: 'c'.repeat(40), release: { tag: 'v2', version: '2' } }] });
  const before = [publishApp(one), publishApp(two)];
  const after = [publishApp(released, one), publishApp(two)];
  expect(after[0]?.text).not.toBe(before[0]?.text);
  expect(after[0]?.version).toBe('2');
  expect(after[0]?.earlier[0]).toEqual(publish(entryOf(one)));
  expect(after[1]).toEqual(before[1]);
  const [old, now] = [before, after].map((all) => toIndex(all, (file) => `https://catalogue.example${file}`));
  expect(StoreIndex.parse(now).apps[1]).toEqual(old?.apps[1]);
  expect(now?.apps[0]?.earlier.map(({ fixed }) => fixed)).toEqual([old?.apps[0]?.fixed]);
});

test('earlier versions are the committed states but the last, newest first, each as it was last known', () => {
  const at = (commit: string, tag?: string) =>
    facts({ sources: [{ ...source, commit: commit.repeat(40), release: tag ? { tag, version: null } : null }] });
  const states = [at('a', 'v1'), at('b', 'v1'), at('c'), facts({ sources: [], stack: null }), at('d', 'v2')];
  expect(toAppHistory(states).earlier.map(({ sources }) => sources[0]?.commit[0])).toEqual(['c', 'b']);
  expect(toAppHistory([])).toEqual({ earlier: [] });
});

test('a serious finding keeps an entry from being installed with one click until a curator says why', () => {
  const allowance = { finding: 'privileged', reason: { da: 'Skal.', en: 'Must.' }, by: 'Editor', date: '2026-11-26' };
  const curated = App.parse({ product: 'one', allowances: [allowance] });
  const of = facts({ findings: [serious] });
  expect([toAppEntry(of, undefined).installable, toAppEntry(of, curated).installable]).toEqual([false, true]);
  const needsNetwork = { ...stack, externalNetworks: ['front'] };
  expect(toAppEntry(facts({ stack: needsNetwork }), undefined).installable).toBe(false);
  expect(toAppEntry(facts({ findings: [{ ...serious, path: 'other.yml' }] }), undefined)).toMatchObject({
    installable: true,
    findings: [],
    elsewhere: [{ path: 'other.yml' }],
  });
});

test('what people say of the class comes before what was found', () => {
  const curated = App.parse({ product: 'one', class: { value: 'none', source: 'https://example.org/' } });
  expect(toAppEntry(facts(), curated)).toMatchObject({ class: 'none', reason: 'curated', installable: false });
});

test('the lag of images is counted in days between releases, and unknown where no release has their version', () => {
  const releases = [release('v1.2.0', '2026-03-11T00:00:00Z'), release('v1.0.0', '2026-03-01T00:00:00Z')];
  expect(lagOf(facts(), releases).imageDays).toBe(10);
  expect(lagOf(facts(), releases.slice(0, 1)).imageDays).toBeNull();
});

test('names that mean something to a shell leave no command at all', () => {
  const commands = (more: Partial<RunFacts>) => toCommands(toAppEntry(facts(more), undefined));
  expect(commands({}).laptop.map(({ command }) => command)).toEqual([
    'docker compose --project-name one --file compose.yml up',
  ]);
  for (const path of ['a;id.yml', '-f.yml', '../up.yml', '$(id).yml', 'a b.yml', "'.yml"])
    expect(commands({ stack: { ...stack, path } })).toMatchObject({ laptop: [], server: [], backUp: [], remove: [] });
  for (const repository of ['https://github.com/a/b;id', 'https://github.com/a/$(id)', 'https://github.com/a/..'])
    expect(commands({ sources: [{ ...source, repository }] }).fetch).toEqual([]);
});

/** `AppTemplate` of Portainer's app/react/portainer/templates/app-templates/types.ts at 22bb1e6, as far as stacks go. */
const PortainerTemplates = z.strictObject({
  version: z.literal('3'),
  templates: z.array(
    z.strictObject({
      id: z.int().nonnegative(),
      type: z.literal(3),
      title: z.string().min(1),
      description: z.string().min(1),
      name: z.string(),
      note: z.string(),
      platform: z.enum(['linux', 'windows', '']),
      administrator_only: z.boolean(),
      repository: z.strictObject({ url: z.url(), stackfile: z.string().min(1) }),
      env: z.array(z.strictObject({ name: z.string(), label: z.string(), default: z.string().optional() })),
    }),
  ),
});

test('Portainer gets what may be installed and was read where it would fetch it, in the form it takes', () => {
  PortainerTemplates.parse(toPortainer([entryOf(facts())], 'da'));
  const of = (more: Partial<RunFacts>) => toPortainer([entryOf(facts(more))], 'en').templates;
  expect(of({})).toMatchObject([
    { type: 3, title: 'One', repository: { url: source.repository, stackfile: 'compose.yml' } },
  ]);
  expect(of({ findings: [serious] })).toEqual([]);
  expect(of({ sources: [{ ...source, release: { tag: 'v1', version: '1' } }] })).toEqual([]);
});

const specification = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync('scripts/appstore/data/compose-spec.json', 'utf8')));
const isCompose = new Ajv({ strict: false, validateFormats: false }).compile({
  ...specification,
  $schema: 'http://json-schema.org/draft-07/schema#',
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
  expect(isCompose(parse(app(facts())?.files.get('docker-compose.yml') ?? ''))).toBe(true);
  expect([...(app(facts())?.files.keys() ?? [])]).toEqual(['docker-compose.yml', 'meta.json', 'meta.da_DK.json']);
  const needsFile = {
    ...stack,
    services: stack.services.map((service) => ({ ...service, environmentFiles: ['.env'] })),
  };
  const needsCommand = { ...stack, services: stack.services.map((service) => ({ ...service, rest: ['command'] })) };
  expect([app(facts({ stack: needsFile })), app(facts({ stack: needsCommand }))]).toEqual([undefined, undefined]);
});

/** What `loadIndex` of helm's pkg/repo/v1/index.go takes at e9b85e4; it skips an entry that does not fit. */
const HelmIndex = z.object({
  apiVersion: z.literal('v1'),
  generated: z.iso.datetime(),
  entries: z.record(
    z.string(),
    z.array(
      z.object({
        name: z.string().regex(/^(?!\.{1,2}$)[^/]+$/),
        apiVersion: z.string().min(1),
        version: z.string().regex(/^v?\d+(\.\d+){0,2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/),
        type: z.enum(['application', 'library']).optional(),
        urls: z.array(z.string()),
        dependencies: z
          .array(z.object({ name: z.string().min(1), version: z.string(), repository: z.string() }))
          .refine((all) => new Set(all.map(({ name }) => name)).size === all.length),
      }),
    ),
  ),
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
  };
  const index = toHelmIndex([toAppEntry(facts({ charts: [chart] }), undefined)]);
  HelmIndex.parse(parse(index));
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
