import { expect, test } from 'vitest';
import { toAppEntry } from '../../content/model/app-entry.ts';
import { toAppHistory } from '../../content/model/app-history.ts';
import { App } from '../../content/model/app.ts';
import type { Release } from '../../content/model/release.ts';
import { toCommands } from '../../content/model/run-commands.ts';
import type { RunFacts, RunStack } from '../../content/model/run-facts.ts';
import { StoreIndex } from '../../content/model/store-entry.ts';
import { entryOf, facts, serious, source, stack } from './examples.ts';
import { judgeLag } from './judge-lag.ts';
import { publish, toIndex } from './store-files.ts';

const lagOf = (of: RunFacts, releases: Release[] = [], since: string | null = null) =>
  judgeLag(toAppEntry(of, undefined), { releases, latest: releases[0] }, since);

const publishApp = (of: RunFacts, ...before: RunFacts[]) => ({
  ...publish(entryOf(of)),
  lag: lagOf(of),
  earlier: before.map((each) => publish(entryOf(each))),
});

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
  const of = (...states: RunFacts[]) =>
    toAppHistory(states.map((state, day) => ({ date: `2026-03-0${day + 1}T00:00:00Z`, facts: state })));
  const states = [at('a', 'v1'), at('b', 'v1'), at('c'), facts({ sources: [], stack: null }), at('d', 'v2')];
  expect(of(...states).earlier.map(({ sources }) => sources[0]?.commit[0])).toEqual(['c', 'b']);
  expect(of(...states, at('e', 'v2')).since).toBe('2026-03-05T00:00:00Z');
  expect(of(at('a', 'v1'), at('b', 'v1')).since).toBeNull();
  expect(of()).toEqual({ earlier: [], since: null });
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

test('an entry says why it may not be installed with one click', () => {
  const of = (more: Partial<RunFacts>, curated?: App) => toAppEntry(facts(more), curated).hindrances;
  const lacking = App.parse({ product: 'one', missing: { da: 'Databasen.', en: 'The database.' } });
  expect(of({})).toEqual([]);
  expect(of({ class: 'build' })).toEqual(['notByCompose']);
  expect(of({}, lacking)).toEqual(['incomplete']);
  expect(of({ sources: [{ ...source, repository: null }] })).toEqual(['noCommands']);
  const depends = { ...stack, externalNetworks: ['front'], missing: ['.env'] };
  expect(of({ stack: depends, findings: [serious] })).toEqual(['external', 'missingFile', 'seriousFinding']);
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

test('the lag of images is that of the product’s own, not of a database built for it', () => {
  const releases = [release('v13.0.0', '2026-03-11T00:00:00Z'), release('v1.0.0', '2026-03-01T00:00:00Z')];
  const image = (name: string, tag: string) => ({ name, tag, digest: null });
  const [web] = stack.services;
  if (!web) throw new Error('one service');
  const services = [image('x/one', '13.0.0'), image('x/one-init', '1.0.0'), image('x/postgres-one', '1.0.0')].map(
    (of) => ({ ...web, image: of }),
  );
  expect(lagOf(facts({ stack: { ...stack, services } }), releases).imageDays).toBe(0);
});

test('the lag of an entry is counted from the day its version was first recorded, and unknown of what was there before', () => {
  const releases = [release('v1.2.0', '2026-03-11T00:00:00Z')];
  const of = facts({ sources: [{ ...source, commit: 'b'.repeat(40) }] });
  expect(lagOf(of, releases, '2026-03-13T00:00:00Z').entryDays).toBe(2);
  expect(lagOf(of, releases).entryDays).toBeNull();
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

test('settings are given in their order; a database is written whole or not at all; folders are kept, too', () => {
  const [web] = stack.services;
  if (!web) throw new Error('one service');
  const db = { ...web, name: 'db', image: { name: 'mariadb', tag: '11', digest: null }, ports: [] };
  const media = { kind: 'bind' as const, from: './media', to: '/media', readOnly: false };
  const of: RunStack = {
    ...stack,
    services: [{ ...web, mounts: [media, { ...media, from: './conf', readOnly: true }] }, db],
    environment: ['.env.example', '.env.docker.example', 'plain.env'],
  };
  const { laptop, backUp } = toCommands(toAppEntry(facts({ stack: of }), undefined));
  expect([...laptop, ...backUp].map(({ command }) => command)).toMatchInlineSnapshot(`
    [
      "cp .env.example .env",
      "cp .env.docker.example .env.docker",
      "docker compose --project-name one --file compose.yml --env-file .env --env-file .env.docker --env-file plain.env up",
      "docker compose --project-name one --file compose.yml --env-file .env --env-file .env.docker --env-file plain.env exec -T db sh -c '$(command -v mariadb-dump || command -v mysqldump) --all-databases --user=root --password="\${MARIADB_ROOT_PASSWORD:-$MYSQL_ROOT_PASSWORD}"' > db.sql.part && mv db.sql.part db.sql",
      "docker compose --project-name one --file compose.yml --env-file .env --env-file .env.docker --env-file plain.env stop",
      "docker run --rm --volume one_data:/from:ro --volume "$PWD":/to busybox:1.37 tar -czf /to/one_data.tar.gz -C /from .",
      "tar -czf one-folders.tar.gz media",
      "docker compose --project-name one --file compose.yml --env-file .env --env-file .env.docker --env-file plain.env start",
    ]
  `);
});
