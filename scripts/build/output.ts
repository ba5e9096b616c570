import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../harvest/state.ts';
import { isRecent, isSame, type FileState } from '../memory/file-state.ts';
import type { Standing } from '../memory/standing.ts';
import { digestOf } from './digest.ts';
import { entriesOf, folderOf, lookAtOutput, stateOfFolder, toState, unlikeAny } from './look-at-output.ts';

/** The files of an output that a build left, by their paths. */
export type OutputIndex = ReadonlyMap<string, Standing>;

/** How its folders stood, each with nothing in it but these files: `.` is the output itself. */
export type FolderIndex = ReadonlyMap<string, FileState>;

/**
 * The folder of the finished site. Only what differs is written, and what is no longer wanted is removed in the end. A
 * file counts as known as long as the file system tells of it as it did; otherwise its bytes are read, so that neither
 * a build that was interrupted nor another machine can leave anything wrong. It is looked at once, at the beginning.
 */
export class OutputFolder {
  readonly folder: string;
  readonly #before: OutputIndex;
  readonly #now = new Map<string, Standing>();
  readonly #standing: Map<string, FileState>;
  readonly #folders: Map<string, FileState>;
  /** Folders that something was written into, or taken from. */
  readonly #touched = new Set<string>();
  readonly #made = new Set<string>();
  readonly written: string[] = [];

  constructor(folder: string, before: OutputIndex, folders: FolderIndex = new Map()) {
    this.folder = folder;
    this.#before = before;
    const stood = lookAtOutput(folder, { files: before.keys(), folders });
    this.#standing = stood.files;
    this.#folders = stood.folders;
  }

  get index(): OutputIndex {
    return this.#now;
  }

  /** The pages among the files so far, each with the digest of its bytes. */
  pages(): { file: string; digest: string }[] {
    return Array.from(this.#now, ([file, { digest }]) => ({ file, digest })).filter(({ file }) =>
      file.endsWith('.html'),
    );
  }

  /** Whether a file of that digest stands there; it is kept then. */
  stands(file: string, digest: string): boolean {
    const state = this.#standing.get(file);
    if (!state || state === unlikeAny) return false;
    const known = this.#before.get(file);
    const isKnown = known !== undefined && isSame(known.state, state);
    if ((isKnown ? known.digest : digestOf(readFileSync(this.#path(file)))) !== digest) return false;
    this.#now.set(file, isKnown ? known : { digest, state });
    return true;
  }

  /** Keeps a file as an earlier build left it; false where it can't be told. */
  keep(file: string): boolean {
    const known = this.#before.get(file);
    return known !== undefined && this.stands(file, known.digest);
  }

  /** What this build leaves, for the next one: of what could change again without a later time no state counts. */
  left(): { files: OutputIndex; folders: FolderIndex } {
    const looked = Date.now();
    const files = Array.from(this.#now, ([file, standing]): [string, Standing] => [
      file,
      isRecent(standing.state.ctimeMs, looked) ? { ...standing, state: unlikeAny } : standing,
    ]);
    return { files: new Map(files), folders: this.#leftFolders() };
  }

  #leftFolders(): FolderIndex {
    const entries = entriesOf(this.#now.keys(), []);
    const stateOf = (place: string) =>
      this.#touched.has(place) ? stateOfFolder(this.folder, place, entries.get(place)) : this.#folders.get(place);
    return new Map([...entries.keys()].map((place) => [place, stateOf(place) ?? unlikeAny]));
  }

  /** Whether a file is, in this build, what the last one left. */
  isAsBefore(file: string): boolean {
    return this.#now.get(file)?.digest === this.#before.get(file)?.digest;
  }

  /** Writes a file unless it stands there already. */
  write(file: string, bytes: Uint8Array | string, digest = digestOf(bytes)): void {
    if (this.stands(file, digest)) return;
    const target = this.#path(file);
    this.#touch(file);
    this.#giveWay(file);
    this.#makeFolder(path.dirname(target));
    writeFileSync(target, bytes);
    this.written.push(file);
    const state = toState(lstatSync(target));
    this.#standing.set(file, state);
    this.#now.set(file, { digest, state });
  }

  /** Copies all files of another folder. */
  async copy(from: string): Promise<void> {
    for (const file of listFiles(from)) this.write(file, await readFile(path.join(from, file)));
  }

  /** Removes what nobody wrote or kept, and folders that hold nothing else; answers which files were removed. */
  removeRest(): string[] {
    const rest = [...this.#standing.keys()].filter((file) => !this.#now.has(file));
    for (const file of rest) this.#remove(file);
    const wanted = new Set(['.']);
    for (const file of this.#now.keys())
      for (let at = folderOf(file); !wanted.has(at); at = folderOf(at)) wanted.add(at);
    for (const folder of this.#folders.keys()) if (!wanted.has(folder)) this.#remove(folder);
    return rest;
  }

  #remove(place: string): void {
    this.#touch(place);
    rmSync(this.#path(place), { recursive: true, force: true });
  }

  #touch(place: string): void {
    for (let at = folderOf(place); !this.#touched.has(at); at = folderOf(at)) this.#touched.add(at);
  }

  /** What was something else before makes place for a file: a folder or a link where it will be, a file or a link where its folders will be. */
  #giveWay(file: string): void {
    for (let at = path.posix.dirname(file); at !== '.'; at = path.posix.dirname(at))
      if (this.#standing.delete(at)) rmSync(this.#path(at));
    const target = this.#path(file);
    if (lstatSync(target, { throwIfNoEntry: false })?.isFile() !== false) return;
    rmSync(target, { recursive: true });
    const isBelow = (place: string) => place === file || place.startsWith(`${file}/`);
    for (const places of [this.#standing, this.#folders])
      [...places.keys()].filter(isBelow).forEach((place) => places.delete(place));
  }

  #path(file: string): string {
    return path.join(this.folder, file);
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }
}
