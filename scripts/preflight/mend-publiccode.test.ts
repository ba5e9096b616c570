import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mendPubliccode } from './mend-publiccode.ts';
import { toPatch } from './to-patch.ts';

const nothing = { version: undefined, releaseDate: undefined, organisation: undefined, users: [] };
const text = `# Ours
publiccodeYmlVersion: 0
name: Ours # the short one
softwareVersion: '1.0'
releaseDate: 2024-01-01
inputTypes: [text/plain]
tags: [danish,   tool]
description:
  da:
    genericName: tool
    shortDescription: Noget.
`;

test('what Git and the register know is written, what the standard dropped goes, and all else stays', () => {
  const known = {
    version: '1.1.0',
    releaseDate: '2026-04-01',
    organisation: { name: 'OS2', uri: 'https://www.os2.eu/' },
    users: ['Ballerup Kommune'],
  };
  expect(toPatch({ path: 'publiccode.yml', text }, mendPubliccode(text, known))).toMatchInlineSnapshot(`
    "--- a/publiccode.yml
    +++ b/publiccode.yml
    @@ -1,11 +1,14 @@
     # Ours
    -publiccodeYmlVersion: 0
    +publiccodeYmlVersion: "0"
     name: Ours # the short one
    -softwareVersion: '1.0'
    -releaseDate: 2024-01-01
    -inputTypes: [text/plain]
    +softwareVersion: 1.1.0
    +releaseDate: 2026-04-01
     tags: [danish,   tool]
     description:
       da:
    -    genericName: tool
         shortDescription: Noget.
    +organisation:
    +  name: OS2
    +  uri: https://www.os2.eu/
    +usedBy:
    +  - Ballerup Kommune
    "
  `);
});

test.each([
  ['0', '"0"'],
  ['0.7', '"0"'],
  ['"0.4"', '"0"'],
  ['"0.7"', '"0.7"'],
  ['"0"', '"0"'],
  ['1', '"1"'],
])('the version of the standard %s becomes %s', (written, mended) => {
  const line = (version: string) => `publiccodeYmlVersion: ${version} # as read\nname: Ours\n`;
  expect(mendPubliccode(line(written), nothing)).toBe(line(mended));
});

test('what is not mended stays to the letter, in whatever form it is written', () => {
  const odd =
    'name:   "Ours"\ntags: [danish]\nlegal: { license: MIT }\n\n\nplatforms:\n- web  # one\nsoftwareVersion: 1.0 # old\n';
  const mended = mendPubliccode(odd, { ...nothing, version: '1.1.0', releaseDate: '2026-04-01' });
  expect(mended).toBe(`${odd.replace('1.0 # old', '1.1.0 # old')}releaseDate: 2026-04-01\n`);
});

test('a file that is right, and one that is no YAML, stay as they are', () => {
  const minimal = readFileSync('scripts/publiccode/fixtures/v0/valid/minimal.yml', 'utf8');
  expect(mendPubliccode(minimal, nothing)).toBe(minimal);
  expect(mendPubliccode('name: [', { ...nothing, version: '1' })).toBe('name: [');
  expect(toPatch({ path: 'publiccode.yml', text: minimal }, minimal)).toBe('');
});
