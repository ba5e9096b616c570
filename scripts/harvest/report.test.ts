import { expect, test } from 'vitest';
import { annotateFailures, describeNotes, summarise, toReport, type Outcome } from './report.ts';

const counts = { documents: 3, pictures: 1, links: 4, brokenLinks: 0, fallbacks: 0 };
const outcomes: Outcome[] = [
  { id: 'b', outcome: 'failed', reason: 'https://example.org/b: Not | there <now>.', counts, notes: [] },
  { id: 'a', outcome: 'changed', counts, notes: [{ source: 's', path: 'README.md', line: 3, kind: 'cut', text: 'x' }] },
  { id: 'c', outcome: 'unchanged', counts, notes: [] },
];

test('a job summary shows what changed and what failed, the sums and the remarks', () => {
  expect(summarise(toReport(outcomes, ['https://example.org/a has moved.'], 4.21))).toMatchInlineSnapshot(`
    "## Harvest

    3 products (1 changed, 1 unchanged, 1 failed), 9 documents, 3 pictures, 1 note, 4.2 s

    | product | outcome | documents | pictures | notes | reason |
    | --- | --- | ---: | ---: | ---: | --- |
    | a | changed | 3 | 1 | 1 |  |
    | b | failed | 3 | 1 | 0 | https://example.org/b: Not \\| there &lt;now>. |

    - https://example.org/a has moved.
    "
  `);
});

test('each failed product is an annotation at its file', () => {
  expect(annotateFailures(outcomes, 'content')).toMatchInlineSnapshot(`
    [
      "::error file=content/products/b.yml::sources – https://example.org/b: Not | there <now>. – Its last facts and texts stay.",
    ]
  `);
});

test('a character in the name of a file that nobody sees is written out', () => {
  const note = { source: 's', path: 'docs/gnp\u202e.exe\u200b.md', kind: 'cut' as const, text: 'x' };
  const told = describeNotes([{ id: 'a', outcome: 'changed', counts, notes: [note] }]);
  expect(told).toContain('docs/gnp[U+202E].exe[U+200B].md');
  expect(told).not.toMatch(/[\u202e\u200b]/);
});
