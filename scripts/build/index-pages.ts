import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';

/** What Pagefind tells about its index. */
const Entry = z.looseObject({ languages: z.record(z.string(), z.looseObject({ page_count: z.int() })) });

/** Lets Pagefind index the finished pages into <out>/pagefind, and answers how many are in it. */
export async function indexPages(out: string): Promise<number> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    const added = await index.addDirectory({ path: out });
    const written = await index.writeFiles({ outputPath: path.join(out, 'pagefind') });
    const failures = [...added.errors, ...written.errors];
    if (failures.length > 0) throw new Error(`Pagefind could not index ${out}: ${failures.join('; ')}`);
  } finally {
    await close();
  }
  return countIndexed(out);
}

/** Only pages that mark what is to be found count; the others are left out of the index. */
async function countIndexed(out: string): Promise<number> {
  const entry: unknown = JSON.parse(await readFile(path.join(out, 'pagefind/pagefind-entry.json'), 'utf8'));
  return Object.values(Entry.parse(entry).languages).reduce((sum, { page_count }) => sum + page_count, 0);
}
