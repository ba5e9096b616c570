import { createHash } from 'node:crypto';

/** A file and the place its page gets in the catalogue. */
export interface Addressed {
  path: string;
  address: string;
  /** The file that had taken the usual address already. */
  clashedWith: string | null;
}

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss', ð: 'd', þ: 'th', ł: 'l' };
const index = /^(index|readme)$/i;

/**
 * Gives each document of a repository an address: `<repository>/<path without ending>` in plain lower-case
 * letters, where README and index stand for their folder. The same files always get the same addresses.
 */
export function addressDocuments(repository: string, paths: readonly string[]): Addressed[] {
  const root = slug(repository);
  const taken = new Map<string, string>();
  const take = (path: string, wanted: string): Addressed => {
    const address = firstFree(wanted, taken);
    taken.set(address, path);
    return { path, address, clashedWith: address === wanted ? null : (taken.get(wanted) ?? null) };
  };
  return paths.toSorted(byClaim).map((path) => {
    const { folder, name } = partsOf(path);
    const inFolder = [root, ...folder.map(slug)].join('/');
    if (!index.test(name)) return take(path, `${inFolder}/${slug(name)}`);
    // An index speaks for its folder before a README does; the one that comes too late keeps its own name.
    return taken.has(inFolder) ? take(path, `${inFolder}/${name.toLowerCase()}`) : take(path, inFolder);
  });
}

/** The address a folder has, whether or not a document speaks for it. */
export function addressOfFolder(repository: string, folder: string): string {
  return [slug(repository), ...folder.split('/').filter(Boolean).map(slug)].join('/');
}

/** Whether a file speaks for the folder it stands in. */
export function speaksForFolder(path: string): boolean {
  return index.test(partsOf(path).name);
}

function byClaim(a: string, b: string): number {
  const [rankA, rankB] = [claim(a), claim(b)];
  return rankA - rankB || (a < b ? -1 : a > b ? 1 : 0);
}

// Markdown before other formats, the usual spelling before others, an index before a README.
function claim(path: string): number {
  const { name } = partsOf(path);
  if (!index.test(name)) return 2;
  return (
    (/^index$/i.test(name) ? 0 : 1) + (/\.(md|markdown)$/i.test(path) ? 0 : 0.5) + (/^[a-z]+$/.test(name) ? 0.1 : 0)
  );
}

function partsOf(path: string): { folder: string[]; name: string } {
  const folder = path.split('/');
  const file = folder.pop() ?? '';
  return { folder, name: file.replace(/(?<=.)\.[^.]*$/, '') };
}

function firstFree(wanted: string, taken: ReadonlyMap<string, string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

/** One part of an address. What has no letter or digit at all gets a short digest instead. */
export function slug(text: string): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåßðþł]/g, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^[-._]+|[-.]+$/g, '');
  const digest = () => createHash('sha256').update(text).digest('hex').slice(0, 8);
  if (plain === '') return digest();
  return plain.length > 80 ? `${plain.slice(0, 70)}-${digest()}` : plain;
}
