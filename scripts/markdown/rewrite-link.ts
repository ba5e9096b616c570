import type { Element } from 'hast';
import { text } from './hast.ts';
import { resolveLink } from './resolve-link.ts';
import { external, lineOf, type RewriteContext, type Rewritten } from './rewrite-context.ts';
import { scheme, sealAddress } from './seal.ts';
import { nameTrueHost } from './true-host.ts';

/** Writes a link anew from what it was found to mean; one that leads nowhere becomes the text it was. */
export function rewriteLink(element: Element, context: RewriteContext, result: Rewritten): Element {
  const href = String(element.properties.href);
  const { className } = element.properties;
  // Nobody can follow a link that shows nothing; `[<https://…>](https://…)` leaves one behind.
  if (element.children.length === 0) return emptyPlace(element);
  const showsTitle = Array.isArray(className) && className.includes('page-title');
  delete element.properties.className;
  const target = resolveLink(href, context);
  result.links++;
  const broken = (why: string) =>
    result.remarks.push({ kind: 'broken-link', ...lineOf(element), text: `${href}: ${why}` });
  switch (target.kind) {
    case 'page': {
      if (showsTitle) element.children = [text(target.page.title)];
      if (target.missingAnchor) broken('the page has no such heading');
      const fragment = target.anchor === undefined ? '' : `#${encodeURIComponent(target.anchor)}`;
      const own = target.page === context.page && fragment !== '';
      element.properties.href = own ? fragment : pageAddress(context.product, target.page.address) + fragment;
      return element;
    }
    case 'forge':
    case 'external':
      element.properties.href = sealAddress(target.url);
      element.properties.rel = external;
      nameTrueHost(element, target.url);
      return element;
    case 'broken': {
      broken(target.why);
      element.tagName = 'span';
      const { id } = element.properties;
      element.properties = { className: ['broken-link'], ...(id && { id }) };
      return element;
    }
  }
}

/** Where an empty link stood: its anchor, if it had one. */
function emptyPlace({ properties: { id } }: Element): Element {
  return { type: 'element', tagName: 'span', properties: id ? { id } : {}, children: [] };
}

/** The address of a page in the catalogue, for the site to complete. */
function pageAddress(product: string, address: string): string {
  return `${scheme}docs/${product}/${address}`;
}
