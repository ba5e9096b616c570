import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inDanish } from './in-danish.ts';
import { readPubliccode } from './read.ts';

const folder = path.join(import.meta.dirname, 'fixtures');
const said = globSync('**/*.yml', { cwd: folder }).flatMap((file) =>
  readPubliccode(readFileSync(path.join(folder, file), 'utf8'), () => false).findings.map(({ message }) => message),
);

test('every fault and every warning that the cases of the standard show is told in Danish', () => {
  expect(said.length).toBeGreaterThan(150);
  expect([...new Set(said)].filter((message) => inDanish(message) === message)).toEqual([]);
});

test('what varies in a message stays as it is', () => {
  expect(inDanish('names the file docs/æ.svg, which is not in the repository')).toBe(
    'nævner filen docs/æ.svg, som ikke ligger i kodelageret',
  );
  expect(inDanish('something that nobody has translated')).toBe('something that nobody has translated');
});
