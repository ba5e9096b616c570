import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { writeWhole } from '../../write-whole.ts';
import { digestOf } from '../digest.ts';
import type { IndexedPage } from './describe-pages.ts';
import type { IndexFiles } from './index-group.ts';

/** A file of an index; its bytes are read when they are asked for. */
export interface KeptFile {
  path: string;
  digest: string;
  read(): Promise<Uint8Array>;
}

/** Indexes of earlier builds, each under a digest of its pages. */
export interface IndexCache {
  has(pages: readonly IndexedPage[]): boolean;
  filesOf(pages: readonly IndexedPage[], make: () => Promise<IndexFiles>): Promise<KeptFile[]>;
  /** Forgets what this build did not ask for. */
  close(): Promise<void>;
}

const List = z.array(z.tuple([z.string(), z.string()]));
const Files = z.map(z.string(), z.instanceof(Uint8Array));

export async function openIndexCache(kept: string): Promise<IndexCache> {
  const folder = path.join(kept, 'indexes');
  const used = new Set<string>();
  await mkdir(folder, { recursive: true });
  return {
    has: (pages) => existsSync(path.join(folder, `${nameOf(pages)}.json`)),
    async filesOf(pages, make) {
      const name = nameOf(pages);
      const [list, bytes] = [path.join(folder, `${name}.json`), path.join(folder, `${name}.bin`)];
      used.add(`${name}.json`).add(`${name}.bin`);
      const read = once(async () => Files.parse(deserialize(await readFile(bytes))));
      const known = await readFile(list, 'utf8').catch(() => undefined);
      const entries = known === undefined ? await keep(await make(), list, bytes) : List.parse(JSON.parse(known));
      return entries.map(([file, digest]) => ({
        path: file,
        digest,
        read: async () => (await read()).get(file) ?? missing(bytes, file),
      }));
    },
    async close() {
      const rest = (await readdir(folder)).filter((file) => !used.has(file));
      await Promise.all(rest.map((file) => rm(path.join(folder, file), { force: true })));
    },
  };
}

/** The list comes last: as long as it is not there, there is no index. */
async function keep(made: IndexFiles, list: string, bytes: string): Promise<z.output<typeof List>> {
  await writeWhole(bytes, serialize(made));
  const entries = [...made].map(([file, content]): [string, string] => [file, digestOf(content)]);
  await writeWhole(list, JSON.stringify(entries));
  return entries;
}

/** What the index of these pages depends on: each page, and what it says. */
function nameOf(pages: readonly IndexedPage[]): string {
  const all = createHash('sha256');
  for (const { file, said } of pages) all.update(`${file} ${said}\n`);
  return all.digest('hex').slice(0, 32);
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

function missing(bytes: string, file: string): never {
  throw new Error(`${bytes} lacks ${file}. Remove the folder it lies in, and build again.`);
}
