import { PubliccodeFacts } from '../../../content/model/facts.ts';
import { manyOf, mpl, security, words, type Case } from './made-texts.ts';

const valid = PubliccodeFacts.parse({
  ...{ valid: true, problems: [], version: null, licence: null, developmentStatus: null, usedBy: [] },
});

const fault = { key: 'name', line: 3, severity: 'error', message: 'is empty' } as const;

const guide = (file: string, title: string): Case[2] => [{ files: { [file]: `# ${title}\n\n${words(150)}` } }];
const linking = (address: string): Case[2] => [{ files: { 'README.md': `# Eks\n\n* [Documentation](${address})\n` } }];

/** For each check of what is written: met, partly, missing and unknown, and the trap that fools a naive one. */
export const casesOfTexts: Record<string, Case[]> = {
  licence: [
    ['recognised everywhere', 'met', [{ licence: mpl }]],
    ['named in a manifest alone', 'partly', [{ files: { 'composer.json': '{"license": "EUPL-1.2"}' } }]],
    ['nowhere', 'missing', [{}]],
    [
      'announced in the README alone',
      'partly',
      [{ files: { 'README.md': '# N\n\n## License\n\nUnder the MIT license.' } }],
    ],
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
    ['an owner of nearly the same name', 'missing', [{ owner: 'os2-vendor' }]],
    ['the same owner in other letters', 'met', [{ owner: 'oS2' }]],
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
      'enough in the first, more in the second',
      'met',
      [{ files: { 'README.md': words(50) } }, { files: { 'README.md': words(90) } }],
    ],
    ['a repository of samples', 'missing', [{}, { name: 'code-samples', files: { 'README.md': words(90) } }]],
    [
      'a function that is deprecated',
      'met',
      [{ files: { 'README.md': `# N\n\nThe old endpoint is deprecated. ${words(60)}` } }],
    ],
  ],
  security: [
    ['a policy with an address', 'met', [{ files: { 'SECURITY.md': `Write to safe@example.com. ${words(30)}` } }]],
    ['a section of a proposal', 'missing', [{ files: { 'docs/oplæg.md': '# Sikkerhed\n\nKrypteret.' } }]],
    ['a section', 'partly', [{ files: { 'docs/a.md': '# Sikkerhed\n\nKrypteret.' } }]],
    [
      'a section with an address to report to',
      'met',
      [{ files: { 'docs/a.md': '# Bidrag\n\n## Security policy\n\nWrite to safe@example.com.\n\n## More\n' } }],
    ],
    [
      'a section about something else of that name',
      'missing',
      [{ files: { 'docs/a.md': '# Security Identifier (SID)\n' } }],
    ],
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
    ['a part whose file is empty', 'partly', [{ files: { 'README.md': words(40), 'docs/architecture.md': '' } }]],
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
      [{ tags: [{ name: 'v1.0.0' }] }, { name: 'demo-gitops', files: { 'CHANGELOG.md': 'a\nb\n1.0.0\nc\nd\ne' } }],
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
    ['documentation alone', 'unknown', [{ roles: ['docs'] }]],
  ],
  operations: [
    ['a guide', 'met', guide('docs/drift.md', 'Drift')],
    [
      'a guide beside a short file of that name',
      'met',
      [{ files: { 'docs/guide.md': `# Installation\n\n${words(150)}`, 'UPGRADE.md': `# Upgrade\n\n${words(10)}` } }],
    ],
    ['a mention', 'partly', [{ files: { 'README.md': `# Installation\n\n${words(10)}` } }]],
    ['Word', 'partly', [{ files: { 'doc/Drift.docx': '' } }]],
    ['nothing', 'missing', [{}]],
    [
      'the framework’s',
      'missing',
      [{ files: { 'modules/system/system.module': '', 'INSTALL.txt': `# Installation\n\n${words(150)}` } }],
    ],
    ['a script that installs', 'missing', guide('install.sh', 'Installation')],
    ['a file of the old kind', 'met', [{ files: { INSTALL: `Installation\n============\n\n${words(150)}` } }]],
    ['a self-assessment', 'missing', guide('docs/self-assessment/latest.md', 'Drift')],
    ['whether servers are up', 'missing', guide('docs/status.md', 'Driftsstatus')],
    ['the care of data', 'missing', guide('docs/data.md', 'Vedligehold af data')],
    ['a setting of its users', 'missing', guide('docs/lokal_opsætning_af_overblik.md', 'Overblik')],
    ['the set-up of a server', 'met', guide('docs/opsætning_af_server.md', 'Server')],
    ['documentation at a site that is not read', 'unknown', linking('https://eks.example.io/docs')],
    ['documentation at the forge', 'missing', linking('https://github.com/eks/eks/wiki')],
    ['the set-up of one component', 'missing', guide('filter/INSTALL.md', 'Installation')],
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
    [
      'faulty',
      'partly',
      [{ publiccode: { ...valid, valid: false, problems: ['The key name is missing.'], findings: [fault] } }],
    ],
    ['none', 'missing', [{}]],
    ['beside the program', 'met', [{}, { roles: ['docs'], publiccode: valid }]],
    ['one of another in a folder', 'missing', [{ files: { 'vendor/a/publiccode.yml': 'name: A' } }]],
  ],
};
