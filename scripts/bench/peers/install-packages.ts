import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Installs packages for the bench alone, into a folder of their own; false where the registry does not answer. */
export function installPackages(folder: string, packages: readonly string[]): boolean {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'];
  try {
    execFileSync('npm', ['install', ...options, ...packages], { cwd: path.resolve(folder), stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
