import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import type { OutputFolder } from './output.ts';

/** A file of the index, below its folder. */
interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** What Pagefind tells about its index. */
const Entry = z.looseObject({ languages: z.record(z.string(), z.looseObject({ page_count: z.int() })) });

/** Lets Pagefind index the finished pages into <out>/pagefind, and answers how many are in it. */
export async function indexPages(output: OutputFolder): Promise<number> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    const added = await index.addDirectory({ path: output.folder });
    // Written here and not by Pagefind, whose process answers before its own files are complete.
    const { files, errors } = await index.getFiles();
    const failures = [...added.errors, ...errors];
    if (failures.length > 0) throw new Error(`Pagefind could not index ${output.folder}: ${failures.join('; ')}`);
    for (const { path: file, content } of files) output.write(`pagefind/${file}`, content);
    return countIndexed(files);
  } finally {
    await close();
  }
}

/** Only pages that mark what is to be found count; the others are left out of the index. */
function countIndexed(files: readonly IndexFile[]): number {
  const entry = files.find(({ path: file }) => file === 'pagefind-entry.json');
  if (!entry) throw new Error('Pagefind made no index. Build again; if it stays so, report it.');
  const { languages } = Entry.parse(JSON.parse(Buffer.from(entry.content).toString('utf8')));
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}
