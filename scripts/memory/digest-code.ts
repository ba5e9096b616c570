import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The digest of files by their names and bytes: those below a folder that fit a pattern, but for some. */
export function digestFiles(folder: string, patterns: readonly string[], exclude: readonly string[] = []): string {
  const digest = createHash('sha256');
  const files = globSync(patterns, { cwd: folder, exclude, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of files.map(({ parentPath, name }) => path.join(parentPath, name)).sort()) {
    digest.update(`\0${path.relative(folder, file)}\0`).update(readFileSync(file));
  }
  return digest.digest('hex');
}

/** All that conclusions on content are drawn by: scripts, model and packages. More than is needed, rather than less. */
export function digestCode(checkout = path.resolve(import.meta.dirname, '../..')): string {
  const code = ['scripts/**/*.ts', 'content/model/**/*.ts', 'package-lock.json'];
  const besides = ['**/*.test.ts', 'scripts/{bench,faults,gates,serve,testing}/**'];
  return `${process.version} ${digestFiles(checkout, code, besides)}`;
}
