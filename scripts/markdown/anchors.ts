import type { Element, Root } from 'hast';

import { decodeAddress } from './decode-address.ts';
import { walkElements } from './walk.ts';

// Names that scripts ask a window, a document or any object for. Ids of elements must not answer in their place.
const reserved = new Set(
  [
    '__proto__',
    'alert',
    'body',
    'children',
    'constructor',
    'cookie',
    'default',
    'define',
    'document',
    'event',
    'exports',
  ]
    .concat(['fetch', 'forms', 'frames', 'global', 'globalthis', 'head', 'history', 'images', 'links', 'location'])
    .concat([
      'module',
      'name',
      'navigator',
      'opener',
      'origin',
      'pagefind',
      'parent',
      'process',
      'prototype',
      'require',
    ])
    .concat(['scripts', 'self', 'status', 'title', 'top', 'valueof', 'tostring', 'window', 'url']),
);
const prefix = 'user-content-';

/**
 * The id under which an anchor of a document stands in a page. Ids of the page itself begin with `site-`;
 * those, and names that scripts rely on, are out of a document's reach.
 */
function safeId(id: string): string {
  return reserved.has(id.toLowerCase()) || id.toLowerCase().startsWith('site-') ? prefix + id : id;
}

/** Makes every id safe and unique; headings, which deep links lead to, choose first. */
export function settleAnchors(tree: Root): void {
  const headings: Element[] = [];
  const others: Element[] = [];
  walkElements(tree, (element) => {
    if (element.tagName === 'img') delete element.properties.id;
    (/^h[1-6]$/.test(element.tagName) ? headings : others).push(element);
  });
  const taken = new Set<string>();
  for (const element of [...headings, ...others]) {
    const wanted = element.properties.id ?? element.properties.name;
    delete element.properties.id;
    delete element.properties.name;
    if (typeof wanted !== 'string' || !/^[^\s\p{C}/]{1,200}$/u.test(wanted)) continue;
    const id = safeId(wanted);
    if (taken.has(id)) continue;
    taken.add(id);
    element.properties.id = id;
  }
}

/** The anchors of a page, to be found by what links call them. */
export interface Anchors {
  exact: ReadonlySet<string>;
  /** Id in plain letters → id. */
  loose: ReadonlyMap<string, string>;
}

/** Makes the anchors of a page ready to be found. */
export function indexAnchors(ids: readonly string[]): Anchors {
  return { exact: new Set(ids), loose: new Map(ids.toReversed().map((id) => [plainAnchor(id), id])) };
}

/** Finds the id that a fragment means, as browsers, forges and docs sites do; undefined where there is none. */
export function findAnchor(fragment: string, { exact, loose }: Anchors): string | undefined {
  const plain = decodeAddress(fragment).replace(/^#+/, '');
  const wanted = [fragment, plain, plain.replace(/^user-content-/, ''), plain.toLowerCase()];
  const found = wanted.flatMap((id) => [id, safeId(id)]).find((id) => exact.has(id));
  const letters = plainAnchor(plain);
  return found ?? (letters ? loose.get(letters) : undefined);
}

// Docs sites make ids of plain letters and single hyphens only, where forges keep every letter.
function plainAnchor(id: string): string {
  return id
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}
