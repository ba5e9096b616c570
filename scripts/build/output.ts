import { lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync, type Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { listFiles } from '../harvest/state.ts';
import { digestOf } from './digest.ts';

/** What was known of a file when it was written or read last: its digest, and how the file system told of it. */
const Known = z.tuple([z.string(), z.number(), z.number(), z.number()]);

/** The files of an output that an earlier build left, by their paths. */
export const OutputIndex = z.record(z.string(), Known);
export type OutputIndex = z.output<typeof OutputIndex>;

/**
 * The folder of the finished site. Only what differs is written, and what is no longer wanted is removed in the end. A
 * file counts as known as long as the file system tells of it as it did; otherwise its bytes are read, so that neither
 * a build that was interrupted nor another machine can leave anything wrong.
 */
export class OutputFolder {
  readonly folder: string;
  readonly #before: OutputIndex;
  readonly #now: OutputIndex = {};
  readonly #made = new Set<string>();
  readonly written: string[] = [];

  constructor(folder: string, before: OutputIndex) {
    this.folder = folder;
    this.#before = before;
  }

  get index(): OutputIndex {
    return this.#now;
  }

  /** The pages among the files so far, each with the digest of its bytes. */
  pages(): { file: string; digest: string }[] {
    return Object.entries(this.#now).flatMap(([file, [digest]]) => (file.endsWith('.html') ? [{ file, digest }] : []));
  }

  /** Whether a file of that digest stands there; it is kept then. */
  stands(file: string, digest: string): boolean {
    return this.#recognise(file, digest, this.#stat(file));
  }

  #recognise(file: string, digest: string, stats: Stats | undefined): boolean {
    if (!stats?.isFile()) return false;
    const known = this.#before[file];
    const isKnown = known?.[1] === stats.size && known[2] === stats.ctimeMs && known[3] === stats.ino;
    if ((isKnown ? known[0] : digestOf(readFileSync(this.#path(file)))) !== digest) return false;
    this.#now[file] = [digest, stats.size, stats.ctimeMs, stats.ino];
    return true;
  }

  /** Keeps a file as an earlier build left it; false where it can't be told. */
  keep(file: string): boolean {
    const known = this.#before[file];
    return known !== undefined && this.stands(file, known[0]);
  }

  /** Whether a file is, in this build, what the last one left. */
  isAsBefore(file: string): boolean {
    return this.#now[file]?.[0] === this.#before[file]?.[0];
  }

  /** Writes a file unless it stands there already. */
  write(file: string, bytes: Uint8Array | string, digest = digestOf(bytes)): void {
    const stats = this.#stat(file);
    if (this.#recognise(file, digest, stats)) return;
    const target = this.#path(file);
    this.#makeFolder(path.dirname(target));
    // What was something else before, a folder or a link, gives way.
    if (stats?.isFile() === false) rmSync(target, { recursive: true });
    writeFileSync(target, bytes);
    this.written.push(file);
    const { size, ctimeMs, ino } = lstatSync(target);
    this.#now[file] = [digest, size, ctimeMs, ino];
  }

  /** Copies all files of another folder. */
  async copy(from: string): Promise<void> {
    for (const file of await listFiles(from)) this.write(file, await readFile(path.join(from, file)));
  }

  /** Removes what nobody wrote or kept; answers what was removed. */
  removeRest(): string[] {
    const removed: string[] = [];
    const visit = (folder: string): boolean => {
      let isEmpty = true;
      for (const entry of readdirSync(this.#path(folder), { withFileTypes: true })) {
        const file = path.posix.join(folder, entry.name);
        if (entry.isDirectory() ? visit(file) : file in this.#now) {
          isEmpty = false;
          continue;
        }
        if (entry.isDirectory()) rmdirSync(this.#path(file));
        else {
          rmSync(this.#path(file));
          removed.push(file);
        }
      }
      return !isEmpty;
    };
    visit('');
    return removed;
  }

  #path(file: string): string {
    return path.join(this.folder, file);
  }

  #stat(file: string): Stats | undefined {
    return lstatSync(this.#path(file), { throwIfNoEntry: false });
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }
}
