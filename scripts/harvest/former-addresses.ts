import { posix } from 'node:path';
import { addressDocuments } from './address.ts';
import type { Work } from './read-documents.ts';

// More than anyone moves a page, and little enough that front matter cannot fill the site.
const mostOfOne = 20;

/**
 * Addresses at which a document could be found before, by its path: where Git knows its content under another
 * path, and where its front matter says `redirect_from` (jekyll-redirect-from). An address in use is nobody's former one.
 */
export function formerAddresses({ source, name, site, documents }: Work): Map<string, string[]> {
  const former = new Map(documents.map(({ path }): [string, string[]] => [path, []]));
  const taken = new Set(documents.map(({ address }) => address));
  const give = (path: string, formerPath: string) => {
    const [addressed] = addressDocuments(name, [formerPath]);
    const list = former.get(path);
    if (!addressed || !list || taken.has(addressed.address) || list.length >= mostOfOne) return;
    taken.add(addressed.address);
    list.push(addressed.address);
  };
  for (const { path, parsed } of documents) {
    for (const written of parsed.matter.redirect_from ?? []) {
      const file = posix.join(rootOf(path, site.roots), written.replace(/(\/|\.html?)$/i, ''));
      if (!/^[a-z]+:/i.test(written) && !file.startsWith('..')) give(path, `${file}.md`);
    }
  }
  for (const [from, to] of source.history?.moved ?? []) if (!source.paths.has(from)) give(to, from);
  return former;
}

/** The folder of the docs site that a document stands in, from which its addresses count. */
function rootOf(path: string, roots: readonly string[]): string {
  const around = roots.filter((root) => root !== '' && path.startsWith(`${root}/`));
  return around.toSorted((a, b) => b.length - a.length)[0] ?? '';
}
