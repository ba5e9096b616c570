import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RunFacts } from '../content/model/run-facts.ts';
import { StoreIndex } from '../content/model/store-entry.ts';
import { judgeAs } from './gates/data/data.ts';
import { kinds } from './gates/data/kinds.ts';
import { makeFolder, makeRepository } from './testing/make-repository.ts';

const runFacts = (product: string, commit: string, tag: string, findings: RunFacts['findings']) =>
  RunFacts.parse({
    ...{ schema: 1, product, class: 'compose', reason: 'composeOfImages', otherStacks: [], charts: [], builds: [] },
    sources: [
      {
        repository: `https://github.com/example/${product}`,
        ...{ branch: 'main', commit: commit.repeat(40), date: '2026-03-01T12:00:00Z', release: { tag, version: tag } },
      },
    ],
    stack: {
      ...{ source: 0, path: 'compose.yml', includes: [], externalNetworks: [], volumes: [], environment: [] },
      missing: [],
      services: [
        {
          ...{ name: 'web', line: 2, builds: false, healthCheck: true, memory: null, cpus: null },
          image: { name: `ghcr.io/example/${product}`, tag, digest: `sha256:${'a'.repeat(64)}` },
          ports: [{ target: '80', published: '8080', host: null, protocol: 'tcp' }],
          ...{ mounts: [], variables: [], environmentFiles: [], dependsOn: [], rest: [] },
        },
      ],
    },
    ...{ templates: [], variables: [], needs: [], upgradeNotes: [], findings },
  });

const privileged = { kind: 'privileged' as const, source: 0, path: 'compose.yml', line: 4, what: 'web' };
const allowance = `product: one
allowances:
  - finding: privileged
    reason: { da: Skal styre maskinens ur., en: Has to set the machine’s clock. }
    by: Editor
    date: '2026-11-26'
`;

/** A network of two apps in a Git repository of its own. */
function makeStore() {
  const place = makeFolder();
  const repository = makeRepository(place.folder);
  const content = (file: string) => path.join(place.folder, 'content', file);
  const write = (file: string, value: unknown) => {
    mkdirSync(path.dirname(content(file)), { recursive: true });
    writeFileSync(content(file), typeof value === 'string' ? value : JSON.stringify(value));
  };
  const commitApp = (facts: RunFacts) =>
    repository.commit({ [`content/harvested/${facts.product}/app.json`]: JSON.stringify(facts) });
  repository.commit({ '.gitignore': 'out/\ncache/\n' });
  write('catalog.yml', 'name: Test\nurl: https://catalogue.example/\n');
  for (const id of ['one', 'two'])
    write(`products/${id}.yml`, `name: ${id}\nsummary: { da: "Løser.", en: "Solves." }\nstage: product\n`);
  const build = () => {
    const [out, cache] = [path.join(place.folder, 'out'), path.join(place.folder, 'cache')];
    const options = ['--content', content(''), '--out', out, '--cache', cache];
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...options], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const store = path.join(out, 'appstore');
    const files = readdirSync(store, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return new Map(
      files.map(({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return [path.relative(store, file), readFileSync(file, 'utf8')] as const;
      }),
    );
  };
  return { write, commitApp, build, [Symbol.dispose]: () => place[Symbol.dispose]() };
}

const linesOf = (store: ReadonlyMap<string, string>) =>
  StoreIndex.parse(JSON.parse(store.get('v1/index.json') ?? '')).apps;

test('what is installable, what a release changes and what stays holds for the whole store as it is built', async () => {
  using place = makeStore();
  place.commitApp(runFacts('one', 'b', '1.0', [privileged]));
  place.commitApp(runFacts('two', 'c', '3.0', []));
  const first = place.build();
  expect(linesOf(first).map(({ id, installable }) => [id, installable])).toEqual([
    ['one', false],
    ['two', true],
  ]);
  expect(first.get('casaos/index.json')).not.toContain('.one"');

  place.write('apps/one.yml', allowance);
  const allowed = place.build();
  expect(linesOf(allowed)[0]?.installable).toBe(true);
  expect(allowed.get('casaos/index.json')).toContain('.one"');
  expect(allowed.get('v1/apps/one/1.0.json')).toContain('Has to set the machine’s clock.');
  const judged = kinds.flatMap((kind) =>
    Array.from(allowed, ([file, text]) => ({ kind, file: `appstore/${file}`, text })).filter(({ file }) =>
      kind.files.test(file),
    ),
  );
  expect(new Set(judged.map(({ kind }) => kind.name))).toEqual(
    new Set(['templates for Portainer', 'indexes of charts', 'apps for CasaOS']),
  );
  const findings = await Promise.all(judged.map(({ kind, file, text }) => judgeAs(kind, file, text)));
  expect(findings.flat()).toEqual([]);

  place.commitApp(runFacts('one', 'd', '2.0', []));
  const released = place.build();
  const lists = /^(casaos\/index.*|v1\/index)\.json$|^SHA256SUMS$/;
  const changed = [...new Set([...allowed.keys(), ...released.keys()])].filter(
    (file) => allowed.get(file) !== released.get(file) && !lists.test(file),
  );
  expect(
    changed.filter((file) => !/[./]one\//.test(file)),
    'files of another product',
  ).toEqual([]);
  expect(changed).toContain('v1/apps/one/2.0.json');
  // What was there before is there still, byte for byte, at both of its addresses.
  for (const file of allowed.keys())
    if (file.startsWith('v1/apps/')) expect([file, released.get(file)]).toEqual([file, allowed.get(file)]);
  const [one, two] = linesOf(released);
  expect(one?.earlier.map(({ version }) => version)).toEqual(['1.0']);
  expect(two).toEqual(linesOf(allowed)[1]);
});
