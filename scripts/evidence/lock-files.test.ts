import { expect, test } from 'vitest';
import { lockedPackages } from './lock-files.ts';

const short = (path: string, text: string) =>
  lockedPackages(path, text).map(({ ecosystem, name, version }) => `${ecosystem} ${name} ${version}`);

test.each<[path: string, text: string, pinned: string[]]>([
  [
    'web/package-lock.json',
    '{"packages": {"": {"version": "1.0.0"}, "node_modules/@a/b": {"version": "1.2.3"}, "node_modules/a/node_modules/c": {"version": "2.0.0"}, "node_modules/d": {"version": "3.0.0", "dev": true}}}',
    ['npm @a/b 1.2.3', 'npm c 2.0.0'],
  ],
  ['package-lock.json', '{"dependencies": {"a": {"version": "1.0.0"}}}', ['npm a 1.0.0']],
  [
    'yarn.lock',
    '"@a/b@^1.0.0", "@a/b@^1.1.0":\n  version "1.2.0"\n\nc@2:\n  version "2.0.0"\n',
    ['npm @a/b 1.2.0', 'npm c 2.0.0'],
  ],
  ['yarn.lock', '"c@npm:^2":\n  version: 2.0.0\n', ['npm c 2.0.0']],
  [
    'pnpm-lock.yaml',
    "packages:\n  '@a/b@1.2.0':\n    resolution: {}\n  /c@2.0.0:\n    dev: true\n",
    ['npm @a/b 1.2.0'],
  ],
  [
    'composer.lock',
    '{"packages": [{"name": "a/b", "version": "v1.2.0"}], "packages-dev": [{"name": "c/d", "version": "1.0.0"}]}',
    ['Packagist a/b 1.2.0'],
  ],
  [
    'uv.lock',
    '[[package]]\nname = "a"\nversion = "1.0"\nsdist = { upload-time = "2026-01-01T00:00:00Z" }\n',
    ['PyPI a 1.0'],
  ],
  [
    'poetry.lock',
    '[[package]]\nname = "a"\nversion = "1.0"\ngroups = ["dev"]\n\n[[package]]\nname = "b"\nversion = "2.0"\n',
    ['PyPI b 2.0'],
  ],
  ['Cargo.lock', '[[package]]\nname = "a"\nversion = "1.0.0"\n', ['crates.io a 1.0.0']],
  ['requirements.txt', 'a[x]==1.0\n# b==2\nc>=1\n', ['PyPI a 1.0']],
  ['Gemfile.lock', 'GEM\n  specs:\n    a (1.0.0)\n      b (>= 1)\n', ['RubyGems a 1.0.0']],
  ['packages.lock.json', '{"dependencies": {"net8.0": {"A.B": {"resolved": "1.0.0"}, "C": {}}}}', ['NuGet A.B 1.0.0']],
  ['go.mod', 'module x\nrequire (\n\tgithub.com/a/b v1.2.3\n)\n', ['Go github.com/a/b 1.2.3']],
])('%s', (path, text, pinned) => {
  expect(short(path, text)).toEqual(pinned);
});

test.each(['{', '[]', '{"packages": 1}', '', 'a: &a [*a]'])('%s is no lock file, and no exception', (text) => {
  for (const path of ['package-lock.json', 'composer.lock', 'pnpm-lock.yaml', 'packages.lock.json', 'uv.lock'])
    expect(lockedPackages(path, text)).toEqual([]);
});
