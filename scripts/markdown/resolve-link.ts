import { findAnchor } from './anchors.ts';
import { decodeAddress } from './decode-address.ts';
import { fileAtForge, folderAtForge } from './forge-address.ts';
import type { FileTarget, LinkContext, Page } from './link-source.ts';
import { locate } from './locate.ts';

/** Where a link leads to in the end. */
export type Target =
  | { kind: 'page'; page: Page; anchor: string | undefined; missingAnchor: boolean }
  | { kind: 'forge'; url: string }
  | { kind: 'external'; url: string }
  | { kind: 'broken'; why: string };

/** Where a link leads to: a page of the catalogue, a file at the forge, another host, or nowhere. */
export function resolveLink(href: string, context: LinkContext): Target {
  const located = locate(href, context);
  return located.kind === 'file' ? addressOf(located) : located;
}

// A line of a document's source, which its page does not show.
const line = /^#L\d+(C\d+)?(-L\d+(C\d+)?)?$/;

function addressOf({ source, path, hash }: FileTarget & { hash: string }): Target {
  const document = source.files.has(path) ? path : source.folderPages.get(path);
  const page = document === undefined ? undefined : source.pages.get(document);
  const isLine = line.test(hash) && source.repository !== null;
  if (page && !isLine) return onPage(page, hash.slice(1));
  if (!source.repository) return { kind: 'broken', why: 'the file is not in the catalogue' };
  const at = { repository: source.repository, commit: source.commit };
  if (page) return { kind: 'forge', url: `${fileAtForge(at, path)}?plain=1${hash}` };
  if (!source.files.has(path)) return { kind: 'forge', url: folderAtForge(at, path) };
  return { kind: 'forge', url: fileAtForge(at, path) + encodeURI(decodeAddress(hash)) };
}

function onPage(page: Page, fragment: string): Target {
  if (fragment === '' || fragment === 'top') return { kind: 'page', page, anchor: undefined, missingAnchor: false };
  const anchor = findAnchor(fragment, page.anchors);
  const missingAnchor = anchor === undefined && findAnchor(fragment, page.titleAnchors) === undefined;
  return { kind: 'page', page, anchor, missingAnchor };
}
