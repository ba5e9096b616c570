import { manyOf, security, words, type Case } from './made-texts.ts';

/** The forge was asked. */
const asked = { open: 0, closed: 0 };

/** For each check of the documents: met, partly, missing and unknown, and the trap that fools a naive one. */
export const casesOfDocuments: Record<string, Case[]> = {
  'documentation-format': [
    ['open', 'met', [{ files: { 'docs/a.md': '', 'docs/b.md': '', 'docs/c.rst': '' } }]],
    ['Word', 'partly', [{ files: { 'doc/a.docx': '', 'doc/b.docx': '' } }]],
    ['README alone', 'missing', [{ files: { 'README.md': '' } }]],
    [
      'a README for each part of the documentation',
      'met',
      [{ files: { 'docs/a/README.md': '', 'docs/b/README.md': '', 'docs/c/README.md': '' } }],
    ],
    ['a copy of the template', 'missing', [{ files: { 'Form.md': security } }]],
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
    ['a part whose file is empty', 'partly', [{ files: { 'README.md': words(40), 'docs/architecture.md': '' } }]],
  ],
  'documentation-age': [
    [
      'along with the code',
      'met',
      [{ files: { 'docs/a.md': '', 'main.py': '' }, changed: { 'docs/a.md': '2026-02-01' } }],
    ],
    ['a year behind', 'partly', [{ files: { 'docs/a.md': '' }, changed: { 'docs/a.md': '2025-03-01' } }]],
    [
      'newer than the program, which rests',
      'met',
      [{ files: { 'docs/a.md': '' }, changed: { 'docs/a.md': '2025-03-01', 'main.py': '2025-02-01' } }],
    ],
    ['years behind', 'missing', [{ files: { 'docs/a.md': '' }, changed: { 'docs/a.md': '2022-03-01' } }]],
    ['not looked at', 'unknown', [{ files: { 'docs/a.md': '' } }]],
    [
      'a framework’s',
      'unknown',
      [
        {
          files: { 'a/modules/system/system.module': '', 'a/misc/typo3/README.md': '' },
          changed: { 'a/misc/typo3/README.md': '2026-02-01' },
        },
      ],
    ],
    ['a form', 'unknown', [{ files: { 'SECURITY.md': '' }, changed: { 'SECURITY.md': '2026-02-01' } }]],
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
    ['none, and no releases that could have notes', 'missing', [{}]],
    ['none, and releases whose notes were not asked for', 'unknown', [{ tags: [{ name: 'v1.2.0' }] }]],
    [
      'one of a component',
      'missing',
      [{ files: { 'filter/CHANGELOG.md': '## 1.2.0\n\n\n\n\n- a' }, tags: [{ name: 'v1.2.0' }], issues: asked }],
    ],
    [
      'no tags, but kept',
      'met',
      [{ files: { 'CHANGELOG.md': 'a\nb\nc\nd\ne\nf\ng' }, changed: { 'CHANGELOG.md': '2026-02-01' } }],
    ],
    [
      'kept by another part of the program',
      'partly',
      [
        { tags: [{ name: 'v9.0.0' }] },
        { files: { 'CHANGELOG.md': 'a\nb\n3.0.0\nc\nd\ne' }, tags: [{ name: 'v3.0.0' }] },
      ],
    ],
    [
      'kept beside the program',
      'met',
      [{ tags: [{ name: 'v9.0.0' }] }, { roles: ['docs'], files: { 'CHANGELOG.md': 'a\nb\n9.0.0\nc\nd\ne' } }],
    ],
    [
      'of what it is run with, whose numbers are its own',
      'partly',
      [{ tags: [{ name: '1.0.0' }] }, { roles: ['deploy'], files: { 'CHANGELOG.md': 'a\nb\n1.0.0\nc\nd\ne' } }],
    ],
    [
      'an address alone',
      'partly',
      [{ files: { 'NEWS.md': '<https://example.com/changes>\n' }, tags: [{ name: 'v1.0.0' }] }],
    ],
    [
      'of a demonstration',
      'missing',
      [
        { tags: [{ name: 'v1.0.0' }], issues: asked },
        { name: 'demo-gitops', files: { 'CHANGELOG.md': 'a\nb\n1.0.0\nc\nd\ne' } },
      ],
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
  'contribution-guide': [
    ['a guide', 'met', [{ files: { 'CONTRIBUTING.md': words(60) } }]],
    ['a line', 'partly', [{ files: { 'CONTRIBUTING.md': words(8) } }]],
    ['none', 'missing', [{}]],
    ['the template', 'missing', [{ files: { 'CONTRIBUTING.md': security } }]],
    ['a guide among the documents', 'met', [{ files: { 'docs/udvikling/contribution-guidelines.md': words(60) } }]],
    ['a section of the README', 'partly', [{ files: { 'README.md': '# N\n\n## Contributing\n\nWrite to us.' } }]],
    [
      'a section on samples',
      'missing',
      [{}, { name: 'code-samples', files: { 'README.md': '## Bidrag\n\nVelkommen.' } }],
    ],
    ['somebody else’s', 'missing', [{ files: { 'web/lib/tree/CONTRIBUTING.md': words(60) } }]],
  ],
};
