import path from 'node:path';
import { close, createIndex } from 'pagefind';

/** Lets Pagefind index the finished pages into <out>/pagefind, and answers how many it took. */
export async function indexPages(out: string): Promise<number> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    const added = await index.addDirectory({ path: out });
    const written = await index.writeFiles({ outputPath: path.join(out, 'pagefind') });
    const failures = [...added.errors, ...written.errors];
    if (failures.length > 0) throw new Error(`Pagefind could not index ${out}: ${failures.join('; ')}`);
    return added.page_count;
  } finally {
    await close();
  }
}
