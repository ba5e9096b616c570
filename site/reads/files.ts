import { constants, lstatSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isDevelopment } from './development.ts';
import { digestOfBytes } from './digest.ts';
import { contentFolder } from './folders.ts';
import { noteRead } from './trace.ts';

/** Digests of what was read, by its name; of what became another while it was read, one that nothing has. */
const digests = new Map<string, string>();
/** How the file system told of each file before it was read: its size, when it was last changed, and its inode. */
const seen = new Map<string, ArrayLike<number>>();
const unseen: ArrayLike<number> = [0, 0, 0];
/** The coarsest clock of a file system that is in use, in milliseconds. */
const coarsestClock = 2_000;
const parsed = new Map<string, { text: string | undefined; value: unknown }>();

/** The text of a file of the content; undefined where there is no such file. */
export function readText(file: string): string | undefined {
  return readBytes(file)?.toString('utf8');
}

/** The bytes of a file of the content; undefined where there is no such file. */
export function readBytes(file: string): Buffer | undefined {
  const name = nameOfFile(file);
  noteRead(name);
  return readNow(name);
}

/** What a file says, parsed once; undefined where there is no such file. A development server reads it anew. */
export function readParsed<Value>(file: string, parse: (text: string) => Value): Value | undefined {
  const known = parsed.get(file);
  if (known && !isDevelopment) {
    noteRead(nameOfFile(file));
    return known.value as Value | undefined;
  }
  const text = readText(file);
  if (known && known.text === text) return known.value as Value | undefined;
  const value = text === undefined ? undefined : parse(text);
  parsed.set(file, { text: isDevelopment ? text : undefined, value });
  return value;
}

/** The files in a folder of the content, with `deep` also below it; sorted, plain files only: a link could lead out. */
export function listFiles(folder: string, ending: string, { deep = false } = {}): string[] {
  const name = `list${deep ? 's' : ''}:${inContent(folder)}:${ending}`;
  noteRead(name);
  return listNow(name);
}

/** The folders in a folder of the content, sorted. */
export function listFolders(folder: string): string[] {
  const name = `folders:${inContent(folder)}`;
  noteRead(name);
  return listNow(name);
}

/** The day of the build, as `2026-11-26`: what has ended or begun is judged by it. */
export function today(): string {
  noteRead('today');
  return day;
}

const day = new Date().toISOString().slice(0, 10);

/** The digest of what a name stands for, as it was when it was first read. */
export function digestOfLeaf(name: string): string {
  const known = digests.get(name);
  if (known !== undefined) return known;
  if (name === 'today') digests.set(name, day);
  else if (name.startsWith('file:')) readNow(name);
  else listNow(name);
  return digests.get(name) ?? '';
}

/** How the file system told of a file when its digest was taken; zeros where it is none, or was not there. */
export function seenOf(name: string): readonly number[] {
  return Array.from(seen.get(name) ?? unseen);
}

/**
 * Whether the file system tells of a file as it did when it had this digest. Then it has it still, and is not read:
 * Git's index does the same.
 */
export function isAsSeen(name: string, digest: string, before: ArrayLike<number>): boolean {
  if (!name.startsWith('file:') || !before[1]) return false;
  const now = look(name);
  if (now[0] !== before[0] || now[1] !== before[1] || now[2] !== before[2]) return false;
  digests.set(name, digest);
  seen.set(name, now);
  return true;
}

function look(name: string): ArrayLike<number> {
  const file = name.slice('file:'.length);
  const stat = file.startsWith('harvested/') ? lstatSync : statSync;
  const stats = orNothing(() => stat(join(contentFolder, file)));
  return stats?.isFile() ? [stats.size, stats.ctimeMs, stats.ino] : unseen;
}

function readNow(name: string): Buffer | undefined {
  const file = name.slice('file:'.length);
  // Before it is read: a change that comes after counts at the next time.
  const state = look(name);
  // What was harvested is a plain file; a link could lead out of the folder.
  const flag = file.startsWith('harvested/') ? constants.O_RDONLY | constants.O_NOFOLLOW : constants.O_RDONLY;
  const bytes = orNothing(() => readFileSync(join(contentFolder, file), { flag }));
  // As in Git: what changed just now could change again without a later time, so its state says nothing.
  const isRecent = Date.now() - (state[1] ?? 0) < coarsestClock;
  keepDigest(name, bytes ? digestOfBytes(bytes) : 'none', isRecent ? unseen : state);
  return bytes;
}

/** What is another at a second reading was read as both, so that nothing that was made of it may count as the same. */
function keepDigest(name: string, digest: string, state: ArrayLike<number>): void {
  const isOther = digests.has(name) && digests.get(name) !== digest;
  digests.set(name, isOther ? 'changed' : digest);
  seen.set(name, isOther ? unseen : state);
}

function listNow(name: string): string[] {
  const [kind = '', folder = '', ending = ''] = name.split(':');
  const found = listBelow(join(contentFolder, folder), kind === 'lists')
    .filter(({ entry }) => (kind === 'folders' ? entry.isDirectory() : entry.isFile() && entry.name.endsWith(ending)))
    .map(({ place }) => place)
    .sort();
  keepDigest(name, digestOfBytes(found.join('\n')), unseen);
  return found;
}

/** What is in a folder, and with `deep` what is below it: several times faster than asking Node for all at once. */
function listBelow(folder: string, deep: boolean, above = ''): { place: string; entry: Dirent }[] {
  const entries = orNothing(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries.flatMap((entry) => {
    const place = above + entry.name;
    const below = deep && entry.isDirectory() ? listBelow(join(folder, entry.name), deep, `${place}/`) : [];
    return [{ place, entry }, ...below];
  });
}

const absences = ['ENOENT', 'ENOTDIR', 'ELOOP'];

function orNothing<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && absences.some((code) => code === error.code)) return undefined;
    throw error;
  }
}

function nameOfFile(file: string): string {
  return `file:${inContent(file)}`;
}

function inContent(path: string): string {
  return relative(contentFolder, path).split(sep).join('/');
}
