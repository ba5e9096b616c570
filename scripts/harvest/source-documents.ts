import { posix } from 'node:path';
import { indexAnchors } from '../markdown/anchors.ts';
import type { Format, ParsedDocument } from '../markdown/parsed.ts';
import { findFile } from '../markdown/find-file.ts';
import type { Listed } from '../markdown/mkdocs.ts';
import type { LinkContext, LinkSource, Page } from '../markdown/link-source.ts';
import { speaksForFolder } from './address.ts';
import type { NavigationSource } from './navigation.ts';
import type { ReadDocument, Work } from './read-documents.ts';
import type { RenderSource } from './render.ts';
import type { Site } from './site.ts';
import { limits } from '../limits.ts';

const formats: ReadonlyArray<[RegExp, Format]> = [
  [/\.(md|mdx|markdown|mdown|mkd|mkdn)$/i, 'markdown'],
  [/\.(rst|rest)$/i, 'restructuredtext'],
  [/\.(adoc|asciidoc|asc)$/i, 'asciidoc'],
];

/** What a document is written in, by its ending. */
export function formatOf(path: string): Format {
  return formats.find(([ending]) => ending.test(path))?.[1] ?? 'text';
}

/** The title of a document's page: its own, or its file's, or its folder's where it speaks for that. */
export function titleOf(path: string, { title }: ParsedDocument, { name }: Pick<RenderSource, 'name'>): string {
  const own = title?.trim();
  if (own) return own.slice(0, limits.named);
  const folder = posix.basename(posix.dirname(path));
  if (speaksForFolder(path)) return folder === '.' || folder === '' ? name : inWords(folder);
  return inWords(posix.basename(path).replace(/(?<=.)\.[^.]*$/, ''));
}

function inWords(name: string): string {
  const words = name.replace(/[-_\s]+/g, ' ').trim() || name;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the navigation needs to know of a repository. */
export function navigationSource({ source, name, site, documents, links }: Work): NavigationSource {
  return {
    name,
    isDocs: source.roles.includes('docs'),
    listed: new Map([...listedBy(documents, links), ...site.listed]),
    pages: documents.map(({ path, address, title, parsed: { matter } }) => {
      return { path, address, title, parent: matter.parent, grandParent: matter.grand_parent, order: matter.nav_order };
    }),
  };
}

/** The order that tables of contents in the documents themselves give, as Sphinx sites have them. */
function listedBy(documents: readonly ReadDocument[], links: LinkSource): NavigationSource['listed'] {
  const listed = new Map<string, Listed>();
  for (const { path, parsed } of documents) {
    for (const entry of parsed.listed) {
      const file = findFile(links, [posix.join(entry.startsWith('/') ? '' : posix.dirname(path), entry)])?.path;
      if (!file || !links.pages.has(file) || listed.has(file)) continue;
      listed.set(file, { order: listed.size, label: null, sections: [{ heading: null, page: path }], home: null });
    }
  }
  return listed;
}

/** Where a document's links start from. */
export function linkContext({ path }: ReadDocument, { links, source }: Work, works: readonly Work[]): LinkContext {
  const page = links.pages.get(path);
  if (!page) throw new Error(`${source.key} › ${path}: the document has no page.`);
  return { source: links, path, page, sources: works.map(({ links }) => links) };
}

/** What links can mean in a repository: its files and folders, and which of them have a page. */
export function linkSource(
  source: Pick<RenderSource, 'repository' | 'branch' | 'commit' | 'paths'>,
  documents: readonly ReadDocument[],
  { roots }: Site,
): LinkSource {
  const files = new Set(source.paths.keys());
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = posix.dirname(file); folder !== '.' && !folders.has(folder); folder = posix.dirname(folder)) {
      folders.add(folder);
    }
  }
  const spellings = new Map<string, string>();
  for (const path of [...files, ...folders]) {
    const plain = path.normalize('NFC').toLowerCase();
    if (!spellings.has(plain)) spellings.set(plain, path);
  }
  const pages = new Map<string, Page>();
  const permalinks = new Map<string, string>();
  const folderPages = new Map<string, string>();
  for (const { path, address, title, parsed } of documents) {
    pages.set(path, { address, title, anchors: indexAnchors(parsed.ids), titleAnchors: indexAnchors(parsed.titleIds) });
    const folder = posix.dirname(path).replace(/^\.$/, '');
    const other = pages.get(folderPages.get(folder) ?? '');
    if (speaksForFolder(path) && (!other || address.length < other.address.length)) folderPages.set(folder, path);
    const { permalink, redirect_from = [] } = parsed.matter;
    for (const address of [...(permalink ? [permalink] : []), ...redirect_from]) {
      permalinks.set(address.replace(/^\/+|\/+$/g, ''), path);
    }
  }
  const { repository, branch, commit } = source;
  return { repository, branch, commit, files, folders, spellings, pages, folderPages, permalinks, roots };
}
