import { describe, expect, test } from 'vitest';
import { PubliccodeFacts } from '../../content/model/facts.ts';
import type { Verdict } from '../../content/model/evidence.ts';
import { checks } from './checks/index.ts';
import { measure } from './measure.ts';
import { printLines } from './templates.ts';
import { makeSubject, type MadeRepository } from './testing/make-subject.ts';

const words = (count: number) =>
  Array.from({ length: count }, (_, index) => `ord${'abcdefghij'[index % 10] ?? ''}`).join(' ');
const mpl = { spdx: 'MPL-2.0', similarity: 1, path: 'LICENSE' };
const commits = (count: number, files: number | null) => Array.from({ length: count }, () => files);
const security = `# Security policy\n\nHow to report it.\n\nWrite to the people in charge.\n\n${words(45)}`;
const templates = [
  { name: 'community/template/SECURITY.md', source: 'https://example.com/SECURITY.md', lines: printLines(security) },
];
const proprietary = [{ name: 'Angle', path: '(^|/)angle-webjar' }];
const template = {
  source: 'https://example.com/',
  parts: [
    { name: { da: 'forside', en: 'front page' }, path: '^readme\\.md$' },
    { name: { da: 'arkitektur', en: 'architecture' }, path: 'architecture' },
  ],
};
const method = { proprietary, template };
const valid = PubliccodeFacts.parse({
  ...{ valid: true, problems: [], version: null, licence: null, developmentStatus: null, usedBy: [] },
});

type Case = [name: string, verdict: Verdict, repositories: MadeRepository[]];

/** For each check: met, partly, missing and unknown, and the trap that fools a naive one. */
const cases: Record<string, Case[]> = {
  'open-development': [
    ['small commits', 'met', [{ touched: commits(12, 2) }]],
    ['ten files in a typical commit', 'partly', [{ touched: commits(12, 40) }]],
    ['no program in the repository', 'missing', [{ files: { 'README.md': '' }, touched: commits(12, 1) }]],
    ['four dumps a year are too few to judge', 'unknown', [{ touched: commits(4, 800) }]],
    ['commits whose files are not known are not few', 'unknown', [{ touched: commits(30, null) }]],
    ['one huge commit among small ones is no dump', 'met', [{ touched: [15_800, ...commits(12, 2)] }]],
  ],
  licence: [
    ['recognised everywhere', 'met', [{ licence: mpl }]],
    ['named in a manifest alone', 'partly', [{ files: { 'composer.json': '{"license": "EUPL-1.2"}' } }]],
    ['nowhere', 'missing', [{}]],
    ['not for programs', 'missing', [{ licence: { ...mpl, spdx: 'CC-BY-SA-4.0' } }]],
    ['a text that resembles none', 'partly', [{ licence: { ...mpl, spdx: null } }]],
    ['a licence for texts on documentation', 'met', [{ roles: ['docs'], licence: { ...mpl, spdx: 'CC-BY-SA-4.0' } }]],
  ],
  'licence-consistency': [
    [
      'the name in full',
      'met',
      [{ licence: mpl, files: { 'package.json': '{"license": "Mozilla Public License 2.0"}' } }],
    ],
    [
      'one says otherwise',
      'partly',
      [{ licence: mpl, files: { 'package.json': '{"license": "MPL-2.0"}', 'web/package.json': '{"license": "ISC"}' } }],
    ],
    ['proprietary', 'missing', [{ licence: mpl, files: { 'composer.json': '{"license": "proprietary"}' } }]],
    ['nothing to compare', 'unknown', [{ licence: mpl }]],
    ['see the file', 'unknown', [{ licence: mpl, files: { 'package.json': '{"license": "SEE LICENSE IN LICENSE"}' } }]],
    [
      'or later is the same licence',
      'met',
      [{ licence: { ...mpl, spdx: 'GPL-3.0' }, files: { 'package.json': '{"license": "GPL-3.0-or-later"}' } }],
    ],
  ],
  'proprietary-parts': [
    ['none', 'met', [{}]],
    [
      'told in the README',
      'partly',
      [{ files: { 'libs/angle-webjar/a.jar': '', 'README.md': 'Angle takes a licence of its own.' } }],
    ],
    ['told nowhere', 'missing', [{ files: { 'libs/angle-webjar/a.jar': '' } }]],
    ['too large to see', 'unknown', [{ truncated: true }]],
    ['an icon of an arrow', 'met', [{ files: { 'images/angle-right.svg': '', 'main.py': '' } }]],
  ],
  home: [
    ['all', 'met', [{}, {}]],
    ['some', 'partly', [{}, { owner: 'vendor' }]],
    ['none', 'missing', [{ owner: 'vendor' }]],
  ],
  purpose: [
    ['a real README', 'met', [{ files: { 'README.md': `# Name\n\n${words(60)}` } }]],
    ['a few words', 'partly', [{ files: { 'README.md': `# Name\n\n${words(20)}` } }]],
    ['fourteen bytes', 'missing', [{ files: { 'README.md': '# Name of it\n' } }]],
    ['none', 'missing', [{}]],
    ['long, but withdrawn', 'missing', [{ files: { 'README.md': `This project is discontinued.\n\n${words(900)}` } }]],
    [
      'a long list of code is no purpose',
      'missing',
      [{ files: { 'README.md': `# N\n\n\`\`\`\n${words(200)}\n\`\`\`\n` } }],
    ],
    [
      'a function that is deprecated',
      'met',
      [{ files: { 'README.md': `# N\n\nThe old endpoint is deprecated. ${words(60)}` } }],
    ],
  ],
  security: [
    ['a policy with an address', 'met', [{ files: { 'SECURITY.md': `Write to safe@example.com. ${words(30)}` } }]],
    ['a section', 'partly', [{ files: { 'docs/a.md': '# Sikkerhed\n\nKrypteret.' } }]],
    ['nothing', 'missing', [{}]],
    ['the template, byte for byte', 'missing', [{ files: { 'SECURITY.md': security } }]],
    ['the template with other line ends', 'missing', [{ files: { 'SECURITY.md': security.replaceAll('\n', '\r\n') } }]],
  ],
  'documentation-format': [
    ['open', 'met', [{ files: { 'docs/a.md': '', 'docs/b.md': '', 'docs/c.rst': '' } }]],
    ['Word', 'partly', [{ files: { 'doc/a.docx': '', 'doc/b.docx': '' } }]],
    ['README alone', 'missing', [{ files: { 'README.md': '' } }]],
    [
      'other people’s documents',
      'missing',
      [{ files: { 'vendor/x/a.md': '', 'vendor/x/b.md': '', 'node_modules/y/c.md': '' } }],
    ],
    [
      'forms and reports',
      'missing',
      [{ files: { '.github/a.md': '', 'X_GOVERNANCE_REPORT.md': '', 'AGENTS.md': '' } }],
    ],
    [
      'office files that the program is tried on',
      'met',
      [{ files: { 'docs/a.md': '', 'docs/b.md': '', 'docs/c.md': '', ...manyOf('tests/data/', '.docx', 9) } }],
    ],
  ],
  'documentation-template': [
    ['all parts', 'met', [{ files: { 'README.md': words(40), 'docs/architecture.md': words(40) } }]],
    ['one', 'partly', [{ files: { 'README.md': words(40) } }]],
    ['copies', 'missing', [{ files: { 'README.md': security } }]],
  ],
  'documentation-age': [
    [
      'along with the code',
      'met',
      [{ files: { 'docs/a.md': '', 'main.py': '' }, changed: { 'docs/a.md': '2026-02-01' } }],
    ],
    ['a year behind', 'partly', [{ files: { 'docs/a.md': '' }, changed: { 'docs/a.md': '2025-03-01' } }]],
    ['years behind', 'missing', [{ files: { 'docs/a.md': '' }, changed: { 'docs/a.md': '2022-03-01' } }]],
    ['not looked at', 'unknown', [{ files: { 'docs/a.md': '' } }]],
    [
      'minutes of a meeting',
      'unknown',
      [{ files: { 'referater/m.md': '' }, changed: { 'referater/m.md': '2026-02-01' } }],
    ],
  ],
  changelog: [
    [
      'names the newest',
      'met',
      [{ files: { 'CHANGELOG.md': '# Changes\n\n## 1.2.0\n\n- a\n- b\n' }, tags: [{ name: 'v1.2.0' }] }],
    ],
    [
      'lacks the newest',
      'partly',
      [{ files: { 'CHANGELOG.md': '# Changes\n\n## 1.1.0\n\n- a\n- b\n' }, tags: [{ name: 'v1.2.0' }] }],
    ],
    ['none', 'missing', [{ tags: [{ name: 'v1.2.0' }] }]],
    [
      'one of a component',
      'missing',
      [{ files: { 'filter/CHANGELOG.md': '## 1.2.0\n\n\n\n\n- a' }, tags: [{ name: 'v1.2.0' }] }],
    ],
    [
      'no tags, but kept',
      'met',
      [{ files: { 'CHANGELOG.md': 'a\nb\nc\nd\ne\nf\ng' }, changed: { 'CHANGELOG.md': '2026-02-01' } }],
    ],
    [
      'the newest as a part of a longer number',
      'partly',
      [{ files: { 'CHANGELOG.md': '## 11.2.0\n\n- a\n- b\n- c\n' }, tags: [{ name: 'v1.2.0' }] }],
    ],
    [
      'the framework’s',
      'missing',
      [{ files: { 'CHANGELOG.txt': 'Drupal 7.80, 2021-04-20\n---\n- a\n- b\n- c\n- d' } }],
    ],
  ],
  releases: [
    ['a rhythm', 'met', [{ tags: [{ name: 'v1.0.0' }, { name: 'v1.1.0' }] }]],
    ['no numbers', 'partly', [{ tags: [{ name: 'summer' }, { name: 'winter' }] }]],
    ['none', 'missing', [{}]],
    ['documentation alone', 'unknown', [{ roles: ['docs'] }]],
    ['candidates are no releases', 'missing', [{ tags: [{ name: '1.0.0-rc1' }, { name: '1.0.0-rc2' }] }]],
  ],
  'signed-releases': [
    ['all', 'met', [{ tags: [{ name: 'v1', signed: true }] }]],
    ['some', 'partly', [{ tags: [{ name: 'v1', signed: true }, { name: 'v2' }] }]],
    ['none', 'missing', [{ tags: [{ name: 'v1' }] }]],
    ['no tags', 'unknown', [{}]],
  ],
  'one-core': [
    ['released from the main branch', 'met', [{ touched: [1], tags: [{ name: 'v1.0.0' }] }]],
    ['released from another', 'partly', [{ touched: [1], tags: [{ name: 'v1.0.0', commit: 'f'.repeat(40) }] }]],
    ['two editions', 'missing', [{ files: many(40) }, { files: many(45) }]],
    ['a part taken from a large one is no edition', 'unknown', [{ files: many(400) }, { files: many(40) }]],
    ['no releases', 'unknown', [{}]],
  ],
  issues: [
    ['public and named', 'met', [{ issues: { open: 3, closed: 9 }, touched: commits(12, 1), namingIssues: true }]],
    ['public, not named', 'partly', [{ issues: { open: 3, closed: 9 }, touched: commits(12, 1) }]],
    ['none', 'missing', [{ issues: { open: 0, closed: 0 } }]],
    ['the forge was not asked', 'unknown', [{ touched: commits(12, 1), namingIssues: true }]],
  ],
  'contribution-guide': [
    ['a guide', 'met', [{ files: { 'CONTRIBUTING.md': words(60) } }]],
    ['a line', 'partly', [{ files: { 'CONTRIBUTING.md': words(8) } }]],
    ['none', 'missing', [{}]],
    ['the template', 'missing', [{ files: { 'CONTRIBUTING.md': security } }]],
    ['a guide among the documents', 'met', [{ files: { 'docs/udvikling/contribution-guidelines.md': words(60) } }]],
    ['a section of the README', 'partly', [{ files: { 'README.md': '# N\n\n## Contributing\n\nWrite to us.' } }]],
    ['somebody else’s', 'missing', [{ files: { 'web/lib/tree/CONTRIBUTING.md': words(60) } }]],
  ],
  'code-standards': [
    ['described', 'met', [{ files: { 'CONTRIBUTING.md': 'We follow PEP 8.' } }]],
    ['settings alone', 'partly', [{ files: { '.editorconfig': '' } }]],
    ['nothing', 'missing', [{}]],
    [
      'a report that asks for it',
      'missing',
      [{ files: { 'X_GOVERNANCE_REPORT.md': 'best practice for kodestandarder' } }],
    ],
    ['a tag with a style of its own', 'missing', [{ files: { 'docs/log.md': '<code style="color: red">' } }]],
    ['a self-assessment', 'missing', [{ files: { 'docs/self-assessment/latest.md': 'Kodestandarder' } }]],
  ],
  operations: [
    ['a guide', 'met', [{ files: { 'docs/drift.md': `# Drift\n\n${words(150)}` } }]],
    ['a mention', 'partly', [{ files: { 'README.md': `# Installation\n\n${words(10)}` } }]],
    ['Word', 'partly', [{ files: { 'doc/Drift.docx': '' } }]],
    ['nothing', 'missing', [{}]],
    ['the set-up of one component', 'missing', [{ files: { 'filter/INSTALL.md': `# Installation\n\n${words(150)}` } }]],
  ],
  containers: [
    ['a recipe', 'met', [{ files: { Dockerfile: '' } }]],
    ['compose alone', 'partly', [{ files: { 'docker-compose.yml': '' } }]],
    ['none', 'missing', [{}]],
    ['data', 'unknown', [{ roles: ['data'] }]],
    ['for developers alone', 'partly', [{ files: { '.devcontainer/Dockerfile': '' } }]],
  ],
  sbom: [
    ['a list', 'met', [{ files: { 'sbom.json': '{"bomFormat": "CycloneDX"}' } }]],
    ['made by a workflow', 'partly', [{ files: { '.github/workflows/a.yml': 'uses: anchore/sbom-action' } }]],
    ['none', 'missing', [{}]],
    ['a file of that name with something else', 'missing', [{ files: { 'bom.json': '{"prices": []}' } }]],
    ['documentation alone', 'unknown', [{ roles: ['docs'] }]],
  ],
  dependencies: [
    [
      'pinned and renewed',
      'met',
      [{ files: { 'package.json': '', 'package-lock.json': '' }, changed: { 'package-lock.json': '2026-02-01' } }],
    ],
    [
      'a year old',
      'partly',
      [{ files: { 'package.json': '', 'package-lock.json': '' }, changed: { 'package-lock.json': '2025-03-01' } }],
    ],
    ['not pinned', 'missing', [{ files: { 'package.json': '' } }]],
    ['of a kind without a lock file', 'unknown', [{ files: { 'pom.xml': '' } }]],
  ],
  tests: [
    ['run on changes', 'met', [{ files: { 'tests/a.py': '', '.gitlab-ci.yml': 'script: pytest' } }]],
    ['run by nobody', 'partly', [{ files: { 'tests/a.py': '' } }]],
    ['none', 'missing', [{}]],
    ['documentation alone', 'unknown', [{ roles: ['docs'] }]],
    ['a document called Latest.py.md', 'missing', [{ files: { 'docs/test.md': '', 'main.py': '' } }]],
  ],
  'continuous-integration': [
    ['on changes', 'met', [{ files: { '.github/workflows/ci.yml': 'on: [push]' } }]],
    ['in one of two', 'partly', [{ files: { '.github/workflows/ci.yml': 'on: [push]' } }, {}]],
    ['none', 'missing', [{}]],
    ['only publishes pages', 'partly', [{ files: { '.github/workflows/jekyll.yml': 'on: [push]' } }]],
    ['documentation alone', 'unknown', [{ roles: ['docs'] }]],
    ['a server that runs on every change by itself', 'met', [{ files: { '.travis.yml': 'script: mvn package' } }]],
    [
      'on tags alone, and a push of images',
      'partly',
      [
        {
          files: { '.github/workflows/a.yml': 'on: { push: { tags: ["*"] } }\njobs: { a: { with: { push: true } } }' },
        },
      ],
    ],
    [
      'on requests that are closed',
      'partly',
      [{ files: { '.github/workflows/a.yml': 'on: { pull_request: { types: [closed] } }' } }],
    ],
    ['by hand', 'partly', [{ files: { '.github/workflows/a.yml': 'on: workflow_dispatch\nenv: { push: 1 }' } }]],
    ['merges by itself', 'partly', [{ files: { '.github/workflows/auto-merge.yml': 'on: push' } }]],
  ],
  'api-described': [
    ['a description', 'met', [{ files: { 'openapi.yaml': 'openapi: 3.1.0\npaths:\n  /a: {}\n' } }]],
    ['an empty one', 'partly', [{ files: { 'openapi.yaml': 'openapi: 3.1.0\n' } }]],
    ['written of, not described', 'missing', [{ files: { 'README.md': '# REST API\n' } }]],
    ['nothing suggests one', 'unknown', [{}]],
    ['made when it runs', 'partly', [{ files: { 'pyproject.toml': 'dependencies = ["fastapi"]' } }]],
    ['a word elsewhere may be somebody else’s API', 'unknown', [{ files: { 'docs/vision.md': '# API\n' } }]],
    [
      'what a client reads is not its own',
      'unknown',
      [{ files: { 'schema.graphql': 'type Query { a: Int }', 'pyproject.toml': '["ariadne-codegen"]' } }],
    ],
  ],
  'accessibility-statement': [
    ['a link', 'met', [{ files: { 'README.md': 'https://was.digst.dk/x' } }]],
    ['a mention', 'partly', [{ files: { 'README.md': 'We aim at WCAG 2.1.' } }]],
    ['screens and no word', 'missing', [{ files: { 'a.tsx': '' } }]],
    ['no screens', 'unknown', [{}]],
    [
      'a link on the screens',
      'met',
      [{ files: { 'a.tsx': '', 'public/locales/da/default.json': '{"a": "Tilgængelighedserklæring"}' } }],
    ],
    [
      'an order to others to write theirs',
      'partly',
      [{ files: { 'docs/deployment.md': 'Update it to match your accessibility statement.' } }],
    ],
  ],
  publiccode: [
    ['valid', 'met', [{ publiccode: valid }]],
    ['faulty', 'partly', [{ publiccode: { ...valid, valid: false, problems: ['The key name is missing.'] } }]],
    ['none', 'missing', [{}]],
  ],
  maintainers: [
    ['three people', 'met', [{ touched: commits(12, 1) }]],
    ['two people', 'partly', [{ touched: commits(12, 1), authors: ['a', 'b'] }]],
    ['one person', 'missing', [{ touched: commits(12, 1), authors: ['a'] }]],
    ['too few commits', 'unknown', [{ touched: commits(3, 1) }]],
  ],
};

function many(count: number): Record<string, string> {
  return manyOf('src/', '.py', count);
}

function manyOf(folder: string, ending: string, count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${folder}${index}${ending}`, `${index}`]));
}

describe.each(Object.entries(cases))('%s', (id, rows) => {
  test.each(rows)('%s: %s', (_, verdict, repositories) => {
    const found = measure(makeSubject(repositories, { templates, method })).find(({ check }) => check === id);
    expect(found?.verdict, found?.reason['en']).toBe(verdict);
    expect(Object.keys(found?.reason ?? {})).toEqual(['da', 'en']);
  });
});

test.each<[broken: number, links: number, verdict: Verdict]>([
  [0, 40, 'met'],
  [2, 40, 'partly'],
  [9, 40, 'missing'],
  [1, 4, 'partly'],
  [0, 0, 'unknown'],
])('documentation-links: %i broken of %i', (brokenLinks, links, verdict) => {
  const counts = { documents: 1, pictures: 0, links, brokenLinks, fallbacks: 0 };
  const found = measure(makeSubject([{}], { method, said: { counts } }));
  expect(found.find(({ check }) => check === 'documentation-links')?.verdict).toBe(verdict);
});

test('every check has cases here', () => {
  expect(
    checks
      .map(({ id }) => id)
      .filter((id) => id !== 'documentation-links')
      .toSorted(),
  ).toEqual(Object.keys(cases).toSorted());
});
