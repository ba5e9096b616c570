import { describe, expect, test } from 'vitest';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseSubjects } from '../forges/parse-git.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { findSection, listSections } from './find-section.ts';
import { groupCommits } from './group-commits.ts';
import { markNotes } from './mark.ts';
import { splitParts } from './split-parts.ts';

const keep = `# Changelog

## [Unreleased]

- Not yet

## [2.8.0] - 2026-06-23

### Added

- Swap shifts

\`\`\`sh
## 9.9.9 is no heading
\`\`\`

### Security

- Closes CVE-2026-12345

## [2.7.1](https://example.org/compare/2.7.0...2.7.1) (2026-05-26)

- Fixed the clock
`;

describe('the section of a changelog', () => {
  test.each([
    ['2.8.0', /Swap shifts[\s\S]*9\.9\.9[\s\S]*CVE-2026-12345$/],
    ['v2.7.1', /^- Fixed the clock$/],
    ['v.2.7.1', /^- Fixed the clock$/],
  ])('is found for the tag %s', (tag, body) => {
    expect(findSection(listSections(keep), tag)?.body).toMatch(body);
  });

  test.each(['2.7.0', '9.9.9', 'Unreleased', '2026'])('is not found for %s', (tag) => {
    expect(findSection(listSections(keep), tag)).toBeUndefined();
  });

  test.each([
    [
      'underlined, with the word and a date',
      'Version 6.0.0, June 18, 2024\n------------\n\n- Sites\n\nVersion 5.28.0, April 18, 2024\n------\n\n- Older',
    ],
    ['reStructuredText', '6.0.0 (2024-06-18)\n==================\n\n- Sites\n\n5.28.0\n======\n\n- Older'],
    ['one level down', '# Changes\n\n### v6.0.0\n- Sites\n\n### v5.28.0\n- Older'],
    ['with a name in front', '## eksvagt 6.0.0 – 18.06.2024\n- Sites\n## eksvagt 5.28.0\n- Older'],
  ])('is found where headings are %s', (_, text) => {
    expect(listSections(text).map(({ version }) => version)).toEqual(['6.0.0', '5.28.0']);
    expect(findSection(listSections(text), '6.0.0')?.body).toBe('- Sites');
  });

  test('of a year’s release, too', () => {
    expect(findSection(listSections('## 2026r1\n\n- Nyt\n'), '2026r1')?.body).toBe('- Nyt');
  });

  test('takes one pass however long the file is', () => {
    expect(listSections('## '.repeat(200_000) + '\n' + '-'.repeat(200_000))).toEqual([]);
  });
});

describe('parts for readers', () => {
  test('are told by headings, in English and Danish', () => {
    expect(
      splitParts(
        '### Nyheder og features\n\nIntro.\n\n### Nye funktioner\n- Bytte vagt\n\n### Rettelser\n- Uret\n\n### Dependencies\n- sharp 1',
      ),
    ).toMatchInlineSnapshot(`
      [
        {
          "reader": "decision",
          "text": "### Nye funktioner
      - Bytte vagt",
        },
        {
          "reader": "operations",
          "text": "### Rettelser
      - Uret",
        },
        {
          "reader": "development",
          "text": "### Dependencies
      - sharp 1",
        },
        {
          "reader": "all",
          "text": "### Nyheder og features

      Intro.",
        },
      ]
    `);
  });

  test('are told by the first word of each entry in a flat list, past links and labels', () => {
    const notes = '- [#1](https://x.example/1)\n  - Added swaps\n- API: Fix the clock\n- Bump sharp\n- Something else';
    expect(splitParts(notes).map(({ reader, text }) => [reader, text.split('\n').length])).toEqual([
      ['decision', 2],
      ['operations', 1],
      ['development', 1],
      ['all', 1],
    ]);
  });

  test('are not told of prose', () => {
    expect(splitParts('This release makes swaps possible.')).toEqual([
      { reader: 'all', text: 'This release makes swaps possible.' },
    ]);
  });
});

describe('what stands out', () => {
  test.each([
    ['feat!: drop PHP 7', { breaking: true }],
    ['BREAKING CHANGE: the API is gone', { breaking: true }],
    ['Denne version er ikke bagudkompatibel.', { breaking: true }],
    ['Fix heartbreaking typo', { breaking: false }],
    ['Fix CVE-2024-1135 (gunicorn), cve-2024-1135', { security: true, advisories: ['CVE-2024-1135'] }],
    ['### Security\n- Tokens', { security: true }],
    ['Improve the security event page', { security: false }],
    ['You must upgrade before 2027-03-01.', { actBy: '2027-03-01' }],
    ['Support ends; migrate no later than March 1, 2027', { actBy: '2027-03-01' }],
    ['Skift certifikat senest den 1. marts 2027.', { actBy: '2027-03-01' }],
    ['Senest ændret 31. februar 2027', { actBy: null }],
    ['Released 2027-03-01', { actBy: null }],
  ])('%j', (notes, marks) => {
    expect(markNotes(notes)).toMatchObject(marks);
  });
});

const id = 'a'.repeat(40);
const log = (...subjects: string[]) =>
  Buffer.from(subjects.map((subject) => `${id}\0Ann Eksen\0${subject}`).join('\0'));

test('names and addresses of people are taken out of what commits say, and bots are left out', () => {
  expect(
    parseSubjects(
      Buffer.concat([
        log('fix: clock, thanks to @ann <ann@eks.example>'),
        Buffer.from(`\0${id}\0dependabot[bot]\0bump x`),
      ]),
    ),
  ).toEqual([{ id, subject: 'fix: clock,' }]);
});

test('commits between two tags become groups, and no sign in them is Markdown', () => {
  const subjects = parseSubjects(log('feat(plan)!: drop *old* rules', 'fix: <b>clock</b>', 'docs: typo', 'whatever'));
  expect(groupCommits(subjects, 'https://github.com/eks/eks')).toMatchInlineSnapshot(`
    "### Breaking

    - plan\\: drop \\*old\\* rules ([aaaaaaa](https://github.com/eks/eks/commit/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa))

    ### Fixes

    - \\<b\\>clock\\<\\/b\\> ([aaaaaaa](https://github.com/eks/eks/commit/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa))

    ### Internal

    - typo ([aaaaaaa](https://github.com/eks/eks/commit/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa))

    ### Other

    - whatever ([aaaaaaa](https://github.com/eks/eks/commit/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa))"
  `);
});

test('a number in a commit is no link: it may be one of another tracker', () => {
  const notes = groupCommits(
    parseSubjects(log('[#71317] Fix the clock', 'GH-12 and #9', 'x')),
    'https://github.com/eks/eks',
  );
  const { tree } = parseMarkdown({
    format: 'markdown',
    text: notes,
    jekyll: false,
    repository: 'https://github.com/eks/eks',
  });
  const links: string[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'a') links.push(String(properties['href']));
  });
  expect(links.filter((href) => !href.includes('/commit/'))).toEqual([]);
  expect(toString(tree)).toContain('[#71317] Fix the clock');
  expect(toString(tree)).toContain('GH-12 and #9');
});

test('commits of no known kind stay one list', () => {
  expect(groupCommits(parseSubjects(log('First', 'Second')), null)).toBe('- First\n- Second');
});
