import { createIndex } from 'pagefind';
import type { IndexedPage } from './describe-pages.ts';
import { readSaid } from './read-said.ts';
import { settleIndex } from './settle-index.ts';

/** The files of an index, by their paths in its folder. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** What a page of ours asks for; Pagefind's own surfaces and its worker are left out. */
const wanted = /^(pagefind\.js|wasm\.(?!unknown).*|pagefind-entry\.json|.*\.pf_(meta|index|fragment|filter))$/;

/** So many pages wait for Pagefind, which takes one after the other. */
const atOnce = 50;

/** Lets Pagefind index a group of pages. The same pages give the same files. */
export async function indexGroup(folder: string, pages: readonly IndexedPage[]): Promise<IndexFiles> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const failures: string[] = [];
  for (let at = 0; at < pages.length; at += atOnce) {
    const read = pages
      .slice(at, at + atOnce)
      .map(async ({ file }) => ({ sourcePath: file, content: await readSaid(folder, file) }));
    // Sent in their order, and numbered in it.
    const added = (await Promise.all(read)).map((page) => index.addHTMLFile(page));
    failures.push(...(await Promise.all(added)).flatMap(({ errors }) => errors));
  }
  // Taken from here and not written by Pagefind, whose process answers before its own files are complete.
  const made = await index.getFiles();
  await index.deleteIndex();
  const all = [...failures, ...made.errors];
  if (all.length > 0) throw new Error(`Pagefind could not index ${folder}: ${all.join('; ')}`);
  const files = made.files.filter(({ path }) => wanted.test(path)).map(({ path, content }) => [path, content] as const);
  return settleIndex(new Map(files));
}
