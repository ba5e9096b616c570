import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toUnreadRun } from '../../content/model/app-entry.ts';
import { RunReason } from '../../content/model/run-facts.ts';
import { severities } from '../../content/model/run-finding.ts';
import { app } from './extractor.ts';
import { makeExtractable } from './testing/make-extractable.ts';
import { readFixture, told } from './testing/read-fixture.ts';

test.each([
  ['compose-of-images', 'compose', 'composeOfImages'],
  ['chart', 'helm', 'chart'],
  ['compose-that-builds', 'build', 'composeBuilds'],
  ['image-not-published', 'build', 'imageNotPublished'],
  ['for-development', 'build', 'composeForDevelopment'],
  ['dockerfile-alone', 'build', 'dockerfileAlone'],
  ['only-services', 'none', 'onlyServices'],
  ['no-containers', 'none', 'noContainerFiles'],
  ['fixtures-of-tests', 'none', 'noContainerFiles'],
  ['broken-yaml', 'unknown', 'unreadable'],
])('%s is of the class %s, because of %s', (name, runClass, reason) => {
  const { class: found, reason: why } = readFixture(name);
  expect([found, why]).toEqual([runClass, reason]);
});

test('a product whose repositories could not be read is unknown, not missing', () => {
  const product = makeExtractable([{}, {}]);
  const facts = app.extract({ ...product, sources: product.sources.slice(0, 1) });
  expect([facts?.class, facts?.reason]).toEqual(['unknown', 'notRead']);
});

test('every finding, and every reason of a product that was read, has a made case', () => {
  const cases = readdirSync('scripts/appstore/fixtures').map((name) => readFixture(name));
  const findings = new Set<string>(cases.flatMap((facts) => facts.findings.map(({ kind }) => kind)));
  expect(Object.keys(severities).filter((kind) => !findings.has(kind))).toEqual([]);
  const reasons = new Set([...cases, toUnreadRun('eks', 0), toUnreadRun('eks', 1)].map(({ reason }) => reason));
  expect(RunReason.options.filter((reason) => !reasons.has(reason))).toEqual([]);
});

test('a password that stands in an example is told, not shown, and is no example of what to set', () => {
  const facts = readFixture('password-in-example');
  expect(told(facts)).toContain('.env.example:1 examplePassword ADMIN_PASSWORD');
  expect(facts.variables.map(({ name, example }) => [name, example])).toEqual([
    ['ADMIN_PASSWORD', null],
    ['TOKEN_TTL', '300'],
    ['API_KEY', null],
  ]);
});

test('a compose file tells services, ports, volumes, needs, limits and variables; secrets have no example', () => {
  const { stack, needs, variables, upgradeNotes } = readFixture('compose-of-images');
  expect(stack?.services[0]).toMatchInlineSnapshot(`
    {
      "builds": false,
      "cpus": "0.5",
      "dependsOn": [
        "db",
      ],
      "environmentFiles": [],
      "healthCheck": true,
      "image": {
        "digest": "sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945",
        "name": "ghcr.io/example/web",
        "tag": "4.2.0",
      },
      "line": 3,
      "memory": "512M",
      "mounts": [],
      "name": "web",
      "ports": [
        {
          "host": null,
          "protocol": "tcp",
          "published": "8080",
          "target": "80",
        },
      ],
      "rest": [
        "deploy",
        "healthcheck",
      ],
      "variables": [
        {
          "name": "DB_HOST",
          "value": "db",
        },
        {
          "name": "DB_PASSWORD",
          "value": null,
        },
        {
          "name": "SMTP_HOST",
          "value": "mail.example.org",
        },
      ],
    }
  `);
  expect(needs).toEqual(['postgresql', 'mail']);
  expect(variables.map(({ name, example, required, secret }) => ({ name, example, required, secret })))
    .toMatchInlineSnapshot(`
    [
      {
        "example": null,
        "name": "DB_PASSWORD",
        "required": true,
        "secret": true,
      },
      {
        "example": "mail.example.org",
        "name": "SMTP_HOST",
        "required": false,
        "secret": false,
      },
      {
        "example": "yes",
        "name": "PLAIN",
        "required": false,
        "secret": false,
      },
    ]
  `);
  expect(upgradeNotes.map((file) => file.path)).toEqual(['UPGRADE.md']);
});

test('a chart is read by its own description and values; its templates are not even parsed', () => {
  const { charts, findings } = readFixture('chart');
  expect(charts).toMatchInlineSnapshot(`
    [
      {
        "apiVersion": "v2",
        "appVersion": "4.2",
        "dependencies": [
          {
            "name": "postgresql",
            "repository": "https://charts.example.org",
            "version": "15.x",
          },
        ],
        "images": [
          {
            "digest": null,
            "name": "ghcr.io/example/web",
            "tag": "4.2.0",
          },
          {
            "digest": null,
            "name": "nginx",
            "tag": "1.18",
          },
        ],
        "kubeVersion": null,
        "name": "app",
        "path": "charts/app/Chart.yaml",
        "resources": [],
        "source": 0,
        "version": "1.4.0",
      },
    ]
  `);
  expect(findings.map(({ kind, path }) => `${kind} ${path}`)).toEqual(['endOfLife charts/app/values.yaml']);
});

test('a Dockerfile tells what the finished image is made from, through stages and arguments', () => {
  const facts = readFixture('compose-that-builds');
  expect(facts.builds).toMatchInlineSnapshot(`
    [
      {
        "base": {
          "digest": null,
          "name": "nginx",
          "tag": null,
        },
        "healthCheck": true,
        "path": "Dockerfile",
        "ports": [
          "80/tcp",
        ],
        "source": 0,
        "user": "nginx",
        "volumes": [],
      },
    ]
  `);
  expect(told(facts)).toMatchInlineSnapshot(`
    [
      "Dockerfile:2 endOfLife node:16-alpine (2023-09-11)",
      "Dockerfile:5 latestTag nginx",
    ]
  `);
});

test('every risk is told with its line, and no password is', () => {
  const facts = readFixture('findings');
  expect(told(facts)).toMatchInlineSnapshot(`
    [
      "docker-compose.yml:24 notByTheSpecification services.db.unknown_field: must NOT have additional properties",
      "docker-compose.yml:4 privileged web",
      "docker-compose.yml:8 hostAccess /var/run/docker.sock",
      "docker-compose.yml:5 hostAccess network_mode: host",
      "docker-compose.yml:6 hostAccess SYS_ADMIN",
      "docker-compose.yml:12 plainPassword ADMIN_PASSWORD",
      "docker-compose.yml:14 plainPassword DATABASE_URL",
      "docker-compose.yml:8 outsideRepository ../../outside",
      "docker-compose.yml:3 latestTag example/web",
      "docker-compose.yml:15 missingFile .env.web",
      "docker-compose.yml:20 databasePublished 5432:5432",
      "docker-compose.yml:23 plainPassword POSTGRES_PASSWORD",
      "docker-compose.yml:24 unjudged unknown_field",
      "docker-compose.yml:18 endOfLife postgres:9.6-alpine (2021-11-11)",
      "docker-compose.yml:26 externalNetwork front",
      ".env:1 plainPassword SESSION_SECRET",
    ]
  `);
  expect(JSON.stringify(facts)).not.toMatch(/letmein|"abc"|app:secret/);
});

test('what is not known to be harmless is told, whatever it is and however it is written; what takes rights away is not', () => {
  expect(told(readFixture('walks-past'))).toMatchInlineSnapshot(`
    [
      "docker-compose.yml:4 privileged web",
      "docker-compose.yml:11 hostAccess pid: container:other",
      "docker-compose.yml:10 hostAccess BPF",
      "docker-compose.yml:5 unjudged use_api_socket",
      "docker-compose.yml:7 unjudged post_start",
      "docker-compose.yml:8 unjudged security_opt",
      "docker-compose.yml:9 unjudged volumes_from",
      "docker-compose.yml:15 unjudged deploy",
      "docker-compose.yml:17 unjudged provider",
      "docker-compose.yml:27 unjudged volumes.machine.driver_opts",
      "docker-compose.yml:30 outsideRepository /etc/shadow",
      "docker-compose.yml:32 outsideRepository ../../outside.conf",
      "docker-compose.yml:33 missingFile ./lost.conf",
      "docker-compose.yml:35 unjudged networks.lan.driver",
      "docker-compose.yml:37 unjudged models",
    ]
  `);
});

test('networks and volumes of others keep the names that Docker knows them by; what a container may write is told', () => {
  const { stack } = readFixture('names-of-others');
  expect(stack?.externalNetworks).toEqual(['proxy', 'former']);
  expect(stack?.volumes).toEqual([{ name: 'data', fixed: 'kept-data', external: true }]);
  expect(stack?.services[0]?.mounts.map(({ from, readOnly }) => [from, readOnly])).toEqual([
    ['data', false],
    ['./media', false],
    ['./nginx', true],
    ['/srv/shared', false],
  ]);
});

test('the special file of settings comes after the general one, so that its values are the ones that count', () => {
  const { stack } = readFixture('settings-in-order');
  expect(stack?.environment).toEqual(['.env.example', '.env.docker.example']);
  expect(stack?.services[0]?.image?.tag).toBe('2.5.1');
});

test('what a chart needs and sets is not taken from a compose file for developers of another repository', () => {
  const facts = app.extract(
    makeExtractable([
      {
        'compose.dev.yml':
          'services: { web: { build: ., environment: { REDIS_URL: "${REDIS_URL}" } }, q: { image: rabbitmq:4 } }\n',
      },
      {
        'Chart.yaml': 'apiVersion: v2\nname: one\nversion: 1.0.0\n',
        'values.yaml':
          'image: { repository: x/one, tag: 1.0.0 }\ndb: { image: postgres:17, resources: { limits: { memory: 1Gi }, requests: { cpu: 500m } } }\n',
      },
    ]),
  );
  expect([facts?.class, facts?.needs, facts?.variables]).toEqual(['helm', ['postgresql'], []]);
  expect(facts?.charts[0]?.resources).toEqual([{ of: 'db', memory: '1Gi', cpus: '500m' }]);
});

test('a repository for running comes before the others, whatever their order', () => {
  const product = makeExtractable([
    { 'compose.yml': 'services: { a: { image: x/a:1 } }\n' },
    { 'compose.yml': 'services: { b: { image: x/b:1 } }\n' },
  ]);
  const [first, second] = product.sources;
  if (!first || !second) throw new Error('two sources');
  const deploys = { ...second, facts: { ...second.facts, roles: ['deploy' as const] } };
  expect(app.extract({ ...product, sources: [first, deploys] })?.stack?.services[0]?.name).toBe('b');
});

test('the files of the latest release are read; where it has none to run, those of the newest commit', () => {
  const product = makeExtractable([{ 'compose.yml': 'services: { web: { image: x/web:2 } }\n' }]);
  const [source] = product.sources;
  const [old] = makeExtractable([{ 'compose.yml': 'services: { web: { image: x/web:1 } }\n' }]).sources;
  const [bare] = makeExtractable([{ 'README.md': '' }]).sources;
  if (!source || !old || !bare) throw new Error('one source');
  const release = {
    tag: 'v1',
    version: '1',
    prerelease: false,
    date: '2026-01-01T00:00:00Z',
    commit: '1'.repeat(40),
    repository: null,
  };
  const of = ({ tree, texts }: typeof old) =>
    app.extract({ ...product, sources: [{ ...source, release: { ...release, tree, texts } }] });
  expect([of(old)?.stack?.services[0]?.image?.tag, of(old)?.sources[0]?.release?.tag]).toEqual(['1', 'v1']);
  expect([of(bare)?.stack?.services[0]?.image?.tag, of(bare)?.sources[0]?.release]).toEqual(['2', null]);
});
