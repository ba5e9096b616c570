import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../content/check-content.ts';
import { makeFolder } from '../testing/make-repository.ts';
import { soundApps } from './sound-apps.ts';

async function problems(file: string, allowances: string): Promise<string[]> {
  using place = makeFolder();
  const write = (name: string, text: string) => {
    mkdirSync(path.join(place.folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(place.folder, name), text);
  };
  write('catalog.yml', 'name: Test\nurl: https://catalogue.example/\n');
  write(file, `product: one\nallowances:\n${allowances}`);
  const found = await checkContent(place.folder, [soundApps]);
  return found.problems.map(({ line, field, what }) => `${line ?? '?'} ${field}: ${what}`);
}

const allow = (more = '') =>
  `  - finding: privileged\n${more}    reason: { da: Skal., en: Must. }\n    by: Editor\n    date: '2026-11-26'\n`;

test('a file with the name of its product, and findings allowed once, are sound', async () => {
  expect(await problems('apps/one.yml', allow() + allow('    path: compose.yml\n'))).toEqual([]);
});

test('another name, a finding that is allowed twice and one that is not known are told by line', async () => {
  expect(await problems('apps/two.yml', allow() + allow())).toEqual([
    '1 product: The file is called two.yml, and is about "one".',
    '7 allowances[1]: "privileged" is allowed twice.',
  ]);
  expect(await problems('apps/one.yml', allow().replace('privileged', 'dangerous'))).toEqual([
    '3 allowances[0].finding: This value is not one of those allowed.',
  ]);
});
