import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Candidate } from './judge-federation.ts';

/** What lies in a working tree: its publiccode.yml, and whether a path is there. Links are not followed out of it. */
export function lookInto(folder: string): Pick<Candidate, 'file' | 'exists'> {
  const root = realpathSync(folder);
  const isWithin = (file: string) => realpathSync(file).startsWith(`${root}${path.sep}`);
  const exists = (file: string) => {
    const whole = path.resolve(root, file);
    return existsSync(whole) && isWithin(whole);
  };
  const names = readdirSync(root).filter((name) => /^publiccode\.ya?ml$/i.test(name));
  const found = names.includes('publiccode.yml') ? 'publiccode.yml' : names[0];
  const file =
    found !== undefined && lstatSync(path.join(root, found)).isFile()
      ? { path: found, text: readFileSync(path.join(root, found), 'utf8') }
      : undefined;
  return { file, exists };
}
