import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { text } from './hast.ts';
import { resolveLink } from './resolve-link.ts';
import { external, lineOf, type RewriteContext, type Rewritten } from './rewrite-context.ts';
import { scheme, sealAddress } from './seal.ts';
import { limits } from '../limits.ts';

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

/** A link that reads as one host and leads to another, or to one with look-alike letters, says where it leads. */
function nameTrueHost(link: Element, url: string): void {
  if (!URL.canParse(url) || url.startsWith('mailto:')) return;
  const { hostname } = new URL(url);
  const shown = hostShown(toString(link).trim().slice(0, limits.named));
  const differs = shown !== undefined && withoutWww(shown) !== withoutWww(hostname);
  if (differs || /(^|\.)xn--/.test(hostname)) link.children.push(text(` (${hostname})`));
}

// `guide.md`, `main.py` and `ASP.NET` read like hosts, and are none.
const fileOrName = /\.(md|txt|js|ts|py|sh|json|ya?ml|html?|net|io)$/i;

/** The host that the words of a link name, if they do. */
function hostShown(words: string): string | undefined {
  const host = /^(?:https?:\/\/)?([^\s/?#:@]+\.[a-z]{2,})(?=[/?#:]|$)/iu.exec(words)?.[1];
  return host !== undefined && fileOrName.test(host) && !/^https?:/i.test(words) ? undefined : host;
}

function withoutWww(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
