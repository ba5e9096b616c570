import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const own = path.resolve(import.meta.dirname, '../..');
/** What a build needs of a checkout; content is named apart. */
const needed = [
  ...['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['content/model', 'content/strings', 'scripts', 'site'],
];

/** Copies this checkout, so that a test may change its code; the packages are those of this one. */
export function makeCheckout(folder: string): void {
  const filter = (file: string) => !['e2e', 'fixtures'].includes(path.basename(file));
  for (const name of needed) cpSync(path.join(own, name), path.join(folder, name), { recursive: true, filter });
  symlinkSync(path.join(own, 'node_modules'), path.join(folder, 'node_modules'));
}

/** Replaces what stands in a file of a checkout. */
export function editCode(checkout: string, file: string, from: RegExp, to: string): void {
  const place = path.join(checkout, file);
  const text = readFileSync(place, 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`Nothing in ${file} is like ${from}: name another place for the test to edit.`);
  writeFileSync(place, edited);
}
