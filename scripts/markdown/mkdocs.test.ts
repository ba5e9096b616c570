import { expect, test } from 'vitest';
import { readMkDocs } from './mkdocs.ts';

function outline(yaml: string): string[] {
  return Array.from(readMkDocs('mkdocs.yml', yaml).listed, ([file, { label, sections }]) => {
    const above = sections.map(({ heading, page }) => `${heading}${page ? ` <${page}>` : ''} / `).join('');
    return `${above}${file}${label === null ? '' : ` "${label}"`}`;
  });
}

test('sections and titles of the navigation are kept, and an index speaks for its section', () => {
  const yaml = `
nav:
  - index.md
  - Custom nav title: guide.md
  - Developers:
      - dev/start.md
      - API:
          - api/index.md
          - Calls: api/calls.md
  - Elsewhere: https://other.example/
  - Outside: ../../etc/passwd
  - 7
  - Odd: { a: b }
`;
  expect(outline(yaml)).toMatchInlineSnapshot(`
    [
      "docs/index.md",
      "docs/guide.md "Custom nav title"",
      "Developers / docs/dev/start.md",
      "Developers / docs/api/index.md "API"",
      "Developers / API <docs/api/index.md> / docs/api/calls.md "Calls"",
    ]
  `);
});

test('the home of a site speaks for all of it, not for the section it is listed in', () => {
  expect(outline('nav:\n  - Intro:\n    - index.md\n    - more.md\n')).toMatchInlineSnapshot(`
    [
      "Intro / docs/index.md",
      "Intro / docs/more.md",
    ]
  `);
});

test.each(['src', 'src/', './src/'])('the folder of the documents may be written as %s', (folder) => {
  const { root, listed } = readMkDocs('docs/mkdocs.yml', `docs_dir: ${folder}\nnav:\n  - Home:\n      - index.md\n`);
  expect([root, ...listed.keys()]).toEqual(['docs/src', 'docs/src/index.md']);
  expect(listed.get('docs/src/index.md')?.home).toBe('docs/src');
});
