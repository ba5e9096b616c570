import { commits, manyOf, type Case } from './made-texts.ts';

const api = (operations: Record<string, unknown>) => JSON.stringify({ openapi: '3.1.0', paths: { '/a': operations } });
const asking = (required: boolean) => api({ get: { parameters: [{ name: 'q', in: 'query', required }] } });
/** Two releases with descriptions of an interface, the newer first. */
const two = (tags: [string, string], newer: string, older: string): Case[2] => [
  {
    compared: [
      { tag: tags[0], files: { 'openapi.json': newer } },
      { tag: tags[1], files: { 'openapi.json': older } },
    ],
  },
];
const npm = (packages: Record<string, unknown>) => ({ 'package-lock.json': JSON.stringify({ packages }) });
const composer = (time: string, version = '1.0.0') => ({
  'composer.lock': JSON.stringify({ packages: [{ name: 'A/b', version, time }] }),
});

/** For each check of what a program is made of and how it is handed on: every verdict, and the traps. */
export const casesOfSupply: Record<string, Case[]> = {
  'dependency-age': [
    ['a few months', 'met', [{ files: composer('2025-12-01T00:00:00+00:00') }]],
    ['two years', 'partly', [{ files: composer('2024-03-01T00:00:00+00:00') }]],
    [
      'in a lock file longer than a document may be',
      'missing',
      [{ files: { 'composer.lock': composer('2016-03-01')['composer.lock'].padStart(600_000) } }],
    ],
    ['ten years', 'missing', [{ files: composer('2016-03-01T00:00:00+00:00') }]],
    ['no dates', 'unknown', [{ files: npm({ 'node_modules/left': { version: '1.0.0' } }) }]],
    ['a lock file that is none', 'unknown', [{ files: { 'composer.lock': '{' } }]],
    ['a date that is none', 'unknown', [{ files: composer('soon') }]],
  ],
  'interface-changes': [
    ['an operation more', 'met', two(['1.1.0', '1.0.0'], api({ get: {}, post: {} }), api({ get: {} }))],
    ['the same', 'met', two(['1.1.0', '1.0.0'], asking(false), asking(false))],
    ['a parameter that has become required', 'partly', two(['1.1.0', '1.0.0'], asking(true), asking(false))],
    ['an operation less', 'missing', two(['1.1.0', '1.0.0'], api({ get: {} }), api({ get: {}, post: {} }))],
    ['an operation less in a new major version', 'met', two(['2.0.0', '1.0.0'], api({}), api({ get: {} }))],
    ['an operation less before the first version', 'met', two(['0.5.0', '0.4.0'], api({}), api({ get: {} }))],
    ['one release', 'unknown', [{ compared: [{ tag: '1.0.0', files: { 'openapi.json': api({}) } }] }]],
    ['a description that is none', 'unknown', two(['1.1.0', '1.0.0'], '{"openapi": "3.1.0"', api({}))],
    [
      'a parameter in a path that is called otherwise',
      'met',
      two(
        ['1.1.0', '1.0.0'],
        JSON.stringify({ paths: { '/a/{id}': { get: {} } } }),
        JSON.stringify({ paths: { '/a/{key}': { get: {} } } }),
      ),
    ],
  ],
  'known-vulnerabilities': [
    ['none known', 'met', [{ files: npm({ 'node_modules/right': { version: '1.0.0' } }) }]],
    ['one of little weight', 'partly', [{ files: composer('2025-12-01', 'v1.9.9') }]],
    ['a grave one', 'missing', [{ files: npm({ 'node_modules/left': { version: '1.2.9' } }) }]],
    ['no lock file', 'unknown', [{ files: { 'package.json': '{}' } }]],
    [
      'a list for pip of a tool beside another program',
      'unknown',
      [{ files: { ...manyOf('src/', '.java', 20), 'fabfile.py': '', 'requirements.txt': 'fabric==1.10.2' } }],
    ],
    ['mended', 'met', [{ files: npm({ 'node_modules/left': { version: '1.3.0' } }) }]],
    ['a lock file that pins nothing', 'unknown', [{ files: { 'composer.lock': '{"packages": []}' } }]],
    [
      'used while developing alone',
      'unknown',
      [{ files: npm({ 'node_modules/left': { version: '1.2.9', dev: true } }) }],
    ],
    [
      'of the same name elsewhere',
      'met',
      [{ files: { 'Cargo.lock': '[[package]]\nname = "left"\nversion = "1.2.9"\n' } }],
    ],
  ],
  organisations: [
    ['two', 'met', [{ touched: commits(12, 1), domains: ['a', 'b'] }]],
    [
      'two, one of them nearly alone',
      'partly',
      [{ touched: commits(20, 1), domains: [...Array.from({ length: 19 }, () => 'a'), 'b'] }],
    ],
    ['one', 'missing', [{ touched: commits(12, 1), domains: ['a'] }]],
    ['too few commits', 'unknown', [{ touched: commits(3, 1), domains: ['a', 'b'] }]],
    ['addresses that anybody can have', 'unknown', [{ touched: commits(12, 1), domains: [null, null, null, 'a'] }]],
  ],
  'published-images': [
    [
      'published for each version',
      'met',
      [{ files: { Dockerfile: '', '.github/workflows/a.yml': 'on: { push: { tags: ["*"] } }\nrun: docker push x' } }],
    ],
    [
      'published for versions that are called otherwise than the newest',
      'partly',
      [
        {
          files: { '.github/workflows/a.yml': 'on: { push: { tags: ["v*.*.*"] } }\nrun: docker push x' },
          tags: [{ name: '2026r1' }],
        },
      ],
    ],
    [
      'published for versions that are called like the newest',
      'met',
      [
        {
          files: { '.github/workflows/a.yml': 'on: { push: { tags: ["v*.*.*", "!v*-rc*"] } }\nrun: docker push x' },
          tags: [{ name: 'v1.2.0' }],
        },
      ],
    ],
    [
      'the newest is named',
      'met',
      [{ files: { 'compose.yml': 'image: os2/example:1.2.0' }, tags: [{ name: 'v1.2.0' }] }],
    ],
    [
      'one behind',
      'partly',
      [
        {
          files: { 'compose.yml': 'image: "os2/example:${TAG:-1.1.0}"' },
          tags: [{ name: 'v1.2.0' }, { name: 'v1.1.0', date: '2026-01-01T00:00:00Z' }],
        },
      ],
    ],
    [
      'an image of something else, of the same number',
      'partly',
      [{ files: { 'compose.yml': 'image: os2/example-init:1.2.0' }, tags: [{ name: 'v1.2.0' }] }],
    ],
    [
      'an image of another repository, by whose versions it goes',
      'met',
      [
        { files: { 'compose.yml': 'image: os2/screens:1.2.0' }, tags: [{ name: 'v9.0.0' }] },
        { name: 'screens', tags: [{ name: 'v1.2.0' }] },
      ],
    ],
    [
      'a number that stands for the newest below it',
      'met',
      [{ files: { 'compose.yml': 'image: os2/example:4' }, tags: [{ name: 'v4.2.0' }, { name: 'v4.1.0' }] }],
    ],
    ['the newest of a branch', 'partly', [{ files: { 'compose.yml': 'image: os2/example:latest' } }]],
    [
      'a chart that is behind',
      'partly',
      [{ files: { 'values.yaml': 'image:\n  repository: os2/example\n  tag: 1.0.0' }, tags: [{ name: '2.0.0' }] }],
    ],
    ['a recipe alone', 'missing', [{ files: { Dockerfile: '' } }]],
    ['no recipe', 'unknown', [{}]],
    [
      'the database of the newest version',
      'missing',
      [{ files: { Dockerfile: '', 'compose.yml': 'image: postgres:17' } }],
    ],
    ['an image for developers', 'missing', [{ files: { Dockerfile: '', 'compose.dev.yml': 'image: os2/example:1' } }]],
    [
      'tags of an image are no tags of versions',
      'partly',
      [
        {
          files: {
            Dockerfile: '',
            '.github/workflows/a.yml':
              'on: { push: { branches: [main] } }\njobs: { a: { steps: [{ with: { push: true, tags: "a/b:latest" } }] } }',
          },
        },
      ],
    ],
    [
      'a workflow that only pushes commits',
      'missing',
      [{ files: { Dockerfile: '', '.github/workflows/a.yml': 'on: push\nrun: git push' } }],
    ],
  ],
};
