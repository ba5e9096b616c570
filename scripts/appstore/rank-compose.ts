import path from 'node:path';

const production = /(server|prod(uction)?|deploy(ment)?|release|standalone)/i;
const other = /(dev(elop(ment)?)?|test(s|ing)?|local|override|ci|build|debug|redirect|e2e|simulator|example)/i;

/**
 * Orders compose files by how likely each is the one to run: what says that it is for a server, then the plain
 * name, then the rest; what is for development, tests or building comes last. Shallow before deep.
 */
export function compareCompose(a: string, b: string): number {
  return rank(a) - rank(b) || depth(a) - depth(b);
}

export function rankCompose(files: readonly string[]): string[] {
  return files.toSorted((a, b) => compareCompose(a, b) || (a < b ? -1 : 1));
}

function rank(file: string): number {
  const variant = path.posix
    .basename(file)
    .replace(/\.ya?ml$/i, '')
    .replace(/^(docker-)?compose/i, '');
  const words = [variant, ...path.posix.dirname(file).split('/')];
  if (words.some((word) => new RegExp(`(^|[-_.])${other.source}($|[-_.])`, 'i').test(word))) return 3;
  if (production.test(variant)) return 0;
  return variant === '' ? 1 : 2;
}

function depth(file: string): number {
  return file.split('/').length;
}
