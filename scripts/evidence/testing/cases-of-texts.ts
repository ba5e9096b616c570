import { PubliccodeFacts } from '../../../content/model/facts.ts';
import { mpl, reporting, security, words, type Case } from './made-texts.ts';

const valid = PubliccodeFacts.parse({
  ...{ valid: true, problems: [], version: null, licence: null, developmentStatus: null, usedBy: [] },
});

const fault = { key: 'name', line: 3, severity: 'error', message: 'is empty' } as const;

const drupal = '<img alt="Drupal Logo" src="x.png">\n\n## Security\n\nSee the advisories.\n';
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
    ['fetched when it is built', 'partly', [{ files: { 'package.json': '{"dependencies": {"angle-pro": "1.0.0"}}' } }]],
    ['a package of nearly that name', 'met', [{ files: { 'package.json': '{"dependencies": {"angle": "1.0.0"}}' } }]],
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
    [
      'the template with an address of the product’s own',
      'met',
      [{ files: { 'SECURITY.md': `${security}\n\nWrite to safe@example.com.` } }],
    ],
    [
      'the template with two addresses, of which one is still its own',
      'partly',
      [{ files: { 'SECURITY.md': `${reporting}\n\nOr to safe@example.com.` } }],
    ],
    ['what a framework says of itself', 'missing', [{ files: { 'web/README.md': drupal } }]],
    ['results of a test', 'missing', [{ files: { 'docs/testresultater.md': '# Sikkerhed\n\nBestået.' } }]],
    ['the template, byte for byte', 'missing', [{ files: { 'SECURITY.md': security } }]],
    ['the template with other line ends', 'missing', [{ files: { 'SECURITY.md': security.replaceAll('\n', '\r\n') } }]],
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
    ['tools below a heading', 'met', [{ files: { 'README.rst': 'Code standards\n==============\n\n- black\n' } }]],
    [
      'a heading under which there is none',
      'missing',
      [{ files: { 'CONTRIBUTING.md': '### Code style\nThere is no enforced coding style at this time.\n' } }],
    ],
    [
      'none that is enforced, and one that is advised',
      'met',
      [{ files: { 'CONTRIBUTING.md': 'There is no enforced coding style, but follow the Google Java Style Guide.' } }],
    ],
  ],
  operations: [
    ['a guide', 'met', guide('docs/drift.md', 'Drift')],
    [
      'a guide beside a short file of that name',
      'met',
      [{ files: { 'docs/guide.md': `# Installation\n\n${words(150)}`, 'UPGRADE.md': `# Upgrade\n\n${words(10)}` } }],
    ],
    [
      'a line in a long README',
      'partly',
      [
        {
          files: {
            'README.md': `# Eks\n\n${words(200)}\n\n## Deployment\n\nBy the vendor.\n\n## More\n\n${words(90)}`,
          },
        },
      ],
    ],
    [
      'what stands below a section of the README',
      'met',
      [{ files: { 'README.md': `# Eks\n\n## Installation\n\n### Database\n\n${words(150)}` } }],
    ],
    [
      'a guide whose place another has taken',
      'partly',
      [
        {
          files: {
            'docs/drift.md': `# Drift\n\nDENNE VEJLEDNING ER IKKE LÆNGERE GÆLDENDE\n\n${words(150)}`,
            'Drift.docx': '',
          },
        },
      ],
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
