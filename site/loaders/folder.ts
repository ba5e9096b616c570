import { glob, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';

const Fields = z.record(z.string(), z.unknown());

/** A folder of records: which files, what they are called, and how one is read. */
export interface Folder {
  base: string;
  pattern: string;
  id(file: string): string;
  read(text: string, file: string): unknown;
}

/** Loads a folder into a collection; a folder that does not exist is an empty one. */
export function folder({ base, pattern, id, read }: Folder): Loader {
  async function load({ store, parseData, generateDigest }: LoaderContext) {
    const vanished = new Set(store.keys());
    for (const file of await listFiles(base, pattern)) {
      const key = id(file);
      const text = await readFile(join(base, file), 'utf8');
      const digest = generateDigest(text);
      vanished.delete(key);
      if (store.get(key)?.digest === digest) continue;
      const record = Fields.safeParse(read(text, file));
      if (!record.success) throw new Error(`${join(base, file)} is not a record: write fields with values.`);
      const data = await parseData({ id: key, data: record.data, filePath: join(base, file) });
      store.set({ id: key, data, digest });
    }
    vanished.forEach((key) => store.delete(key));
  }
  return {
    name: `folder ${relative('.', base)}`,
    async load(context) {
      await load(context);
      const { watcher } = context;
      watcher?.add(base);
      watcher?.on('all', (_, file) => {
        if (file.startsWith(base + sep)) void load(context);
      });
    },
  };
}

/** Plain files only: a link could lead out of the folder. */
export async function listFiles(base: string, pattern: string): Promise<string[]> {
  const files: string[] = [];
  for await (const entry of glob(pattern, { cwd: base, withFileTypes: true })) {
    if (entry.isFile()) files.push(relative(base, join(entry.parentPath, entry.name)).split(sep).join('/'));
  }
  return files.sort();
}
