import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readPubliccode } from './read.ts';

const folder = path.join(import.meta.dirname, 'fixtures');
const there = new Set(['docs/logo.svg', 'docs/plan.png', 'docs/plan.jpg', 'AUTHORS']);
const files = globSync('**/*.yml', { cwd: folder }).toSorted();

/** A case says in comments on its own lines what has to be found there: `name: # error name`. */
function expectedIn(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      Array.from(line.matchAll(/# (error|warning) ?(\S*)/g), ([, severity, key]) => `${index + 1} ${severity} ${key}`),
    );
}

test.each(files)('%s: every finding stands at its key and line, and there is no other', (file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const { findings, value } = readPubliccode(text, (name) => there.has(name));
  const found = new Set(findings.map(({ line, severity, key }) => `${line} ${severity} ${key}`));
  expect([...found].toSorted()).toEqual(expectedIn(text).toSorted());
  expect(value !== undefined).toBe(!file.includes('invalid'));
});

test('each case of a kind says what its folder says', () => {
  const kinds = (kind: string) => files.filter((file) => file.includes(`/${kind}/`));
  expect(kinds('invalid').length).toBeGreaterThan(150);
  for (const file of kinds('invalid')) expect(readFileSync(path.join(folder, file), 'utf8'), file).toContain('# error');
});

test('a message says what to write', () => {
  const text = readFileSync(path.join(folder, 'v0/invalid/maintenance-contractors-until-no-day.yml'), 'utf8');
  expect(readPubliccode(text).findings).toMatchInlineSnapshot(`
    [
      {
        "key": "maintenance.contractors[0].until",
        "line": 66,
        "message": "must be a day, written as 2026-08-21",
        "severity": "error",
      },
    ]
  `);
});

test('numbers stay as they are written: 1.10 is not 1.1', () => {
  const text = readFileSync(path.join(folder, 'v1/valid/every-key.yml'), 'utf8');
  expect(readPubliccode(text).value?.softwareVersion).toBe('1.10');
});

test.each([
  ['nothing', ''],
  ['a list', '- publiccodeYmlVersion'],
  [
    'aliases that grow',
    `a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]`,
  ],
  ['bytes that are no text', 'name: \ufffd'],
])('%s is no publiccode.yml, and no exception', (_, text) => {
  const { findings, value } = readPubliccode(text);
  expect(value).toBeUndefined();
  expect(findings[0]).toMatchObject({ severity: 'error', line: 1 });
});
