import { posix } from 'node:path';
import { findAnchor } from './anchors.ts';
import { fileAtForge, folderAtForge, readForgeAddress } from './forge-address.ts';

/** A document that has a page in the catalogue. */
export interface Page {
  address: string;
  title: string;
  ids: ReadonlySet<string>;
  /** Anchors that mean the page as a whole. */
  titleIds: ReadonlySet<string>;
}

/** What links in the documents of a repository can mean. */
export interface LinkSource {
  repository: string | null;
  branch: string;
  commit: string;
  files: ReadonlySet<string>;
  folders: ReadonlySet<string>;
  /** File or folder in lower case → as it is written. */
  spellings: ReadonlyMap<string, string>;
  pages: ReadonlyMap<string, Page>;
  /** Addresses that a docs site gives its pages → file. */
  permalinks: ReadonlyMap<string, string>;
  /** Folders that a leading slash may mean, the repository's root first. */
  roots: readonly string[];
}

/** A document with the repository it stands in, and the other repositories of its product. */
export interface LinkContext {
  source: LinkSource;
  path: string;
  page: Page;
  sources: readonly LinkSource[];
}

/** What an address in a document means. */
export type Located =
  ({ kind: 'file'; hash: string } & FileTarget) | { kind: 'external'; url: string } | { kind: 'broken'; why: string };

/** Where a link leads to in the end. */
export type Target =
  | { kind: 'page'; page: Page; anchor: string | undefined; missingAnchor: boolean }
  | { kind: 'forge'; url: string }
  | { kind: 'external'; url: string }
  | { kind: 'broken'; why: string };

/** A file or folder of one of the product's repositories. */
export interface FileTarget {
  source: LinkSource;
  path: string;
}

const refOfDefaultBranch = /^(HEAD|main|master|develop|development|dev)$/i;

/** Where a link leads to: a page of the catalogue, a file at the forge, another host, or nowhere. */
export function resolveLink(href: string, context: LinkContext): Target {
  const located = locate(href, context);
  return located.kind === 'file' ? addressOf(located) : located;
}

/** Finds out what an address in a document means. Pure: it asks nobody, and it never passes an address through. */
export function locate(href: string, context: LinkContext): Located {
  const written = href.trim();
  if (written === '') return { kind: 'broken', why: 'the address is empty' };
  if (written.startsWith('#')) return { kind: 'file', source: context.source, path: context.path, hash: written };
  if (written.startsWith('//')) return locate(`https:${written}`, context);
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return locateAbsolute(written, context);
  return locateRelative(written, context);
}

function locateAbsolute(written: string, context: LinkContext): Located {
  if (!URL.canParse(written)) return { kind: 'broken', why: 'it is no valid address' };
  const url = new URL(written);
  if (url.protocol === 'mailto:') {
    const plain = /^mailto:[^\s@:/?#]+@[^\s@:/?#]+(\?[^\s#]*)?$/i.test(url.href);
    return plain ? { kind: 'external', url: url.href } : { kind: 'broken', why: 'it is no mail address' };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'broken', why: 'it is no web address' };
  url.username = url.password = '';
  return locateAtForge(url, context) ?? { kind: 'external', url: url.href };
}

/** An address at the forge that means a file of the product, on the branch that was harvested. */
function locateAtForge(url: URL, { sources }: LinkContext): Located | null {
  const meant = readForgeAddress(url);
  const source = sources.find(({ repository }) => repository?.toLowerCase() === meant?.repository.toLowerCase());
  if (!meant || !source) return null;
  for (const { ref, path } of meant.readings) {
    if (ref !== source.branch && ref !== source.commit && !refOfDefaultBranch.test(ref)) continue;
    const file = findFile(source, [path]);
    if (file) return { kind: 'file', ...file, hash: url.hash };
  }
  return null;
}

function locateRelative(written: string, context: LinkContext): Located {
  const { path, hash } = split(written);
  const { source } = context;
  for (const spelling of new Set([decodedPath(path), path])) {
    const permalink = source.permalinks.get(trimmed(spelling));
    const file = permalink ? { source, path: permalink } : findFile(source, candidates(spelling, context));
    if (file) return { kind: 'file', ...file, hash };
  }
  return besideTheFiles(written, context) ?? { kind: 'broken', why: 'there is no such file' };
}

/** Where a path may lead: from the document, from its page, from the roots; each with the endings that sites leave out. */
function candidates(path: string, { source, path: from }: LinkContext): string[] {
  const here = posix.dirname(from);
  const pageFolder = from.replace(/\.[^./]*$/, '');
  const starts = path.startsWith('/') ? source.roots : [here, pageFolder];
  return starts.flatMap((start) => {
    const joined = posix.join(start, path);
    return joined.startsWith('..') ? [] : [joined];
  });
}

const endings = ['', '.md', '.markdown', '.rst', '.adoc', '.txt', '.MD', '.mdx'];

/** The first of these paths that is a file or folder, in any case and with any of the endings that sites leave out. */
export function findFile(source: LinkSource, paths: readonly string[]): FileTarget | null {
  for (const wanted of paths) {
    const path = trimmed(wanted);
    if (path === '' || path === '.') return { source, path: '' };
    const found = endings
      .map((ending) => path + ending)
      .concat(endings.map((ending) => path.replace(/\.html?$/, '') + ending))
      .map((candidate) => spelled(source, candidate))
      .find((candidate) => candidate !== undefined);
    if (found !== undefined) return { source, path: found };
  }
  return null;
}

function spelled({ files, folders, spellings }: LinkSource, path: string): string | undefined {
  if (files.has(path) || folders.has(path)) return path;
  return spellings.get(path.normalize('NFC').toLowerCase());
}

function addressOf({ source, path, hash }: FileTarget & { hash: string }): Target {
  const document = source.files.has(path) ? path : indexOf(source, path);
  const page = document === undefined ? undefined : source.pages.get(document);
  if (page) return onPage(page, hash.slice(1));
  if (!source.repository) return { kind: 'broken', why: 'the file is not in the catalogue' };
  const at = { repository: source.repository, commit: source.commit };
  if (!source.files.has(path)) return { kind: 'forge', url: folderAtForge(at, path) };
  return { kind: 'forge', url: fileAtForge(at, path) + encodeURI(decodedPath(hash)) };
}

function onPage(page: Page, fragment: string): Target {
  if (fragment === '' || fragment === 'top') return { kind: 'page', page, anchor: undefined, missingAnchor: false };
  const anchor = findAnchor(fragment, page.ids);
  const missingAnchor = anchor === undefined && findAnchor(fragment, page.titleIds) === undefined;
  return { kind: 'page', page, anchor, missingAnchor };
}

/** The document that speaks for a folder. */
function indexOf(source: LinkSource, folder: string): string | undefined {
  const names = [
    'index.md',
    'README.md',
    'readme.md',
    'Readme.md',
    'index.markdown',
    'index.rst',
    'README.rst',
    'index.adoc',
  ];
  return names.map((name) => posix.join(folder, name)).find((path) => source.pages.has(path));
}

/** `../../issues` in a README means the forge's own pages beside the files. */
function besideTheFiles(written: string, { source, path }: LinkContext): Located | null {
  if (!source.repository || !written.startsWith('..')) return null;
  const url = new URL(written, `${source.repository}/blob/${encodeURIComponent(source.branch)}/${path}`);
  const rest = url.href.slice(source.repository.length);
  const isOwn = url.href.startsWith(`${source.repository}/`);
  if (
    !isOwn ||
    !/^\/(issues|pulls?|releases|wiki|discussions|actions|projects|security|graphs|commits|tags)\b/.test(rest)
  ) {
    return null;
  }
  return { kind: 'external', url: url.href };
}

function split(written: string): { path: string; hash: string } {
  const [, path = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(written) ?? [];
  return { path, hash };
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function trimmed(path: string): string {
  return posix
    .normalize(path)
    .replace(/^\/+|\/+$/g, '')
    .replace(/^\.$/, '');
}
