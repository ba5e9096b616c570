import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { resolveLink } from './resolve-link.ts';
import { external, lineOf, type RewriteContext, type Rewritten } from './rewrite-context.ts';
import { scheme, sealAddress } from './seal.ts';

/** Writes a link anew from what it was found to mean; one that leads nowhere becomes the text it was. */
export function rewriteLink(element: Element, context: RewriteContext, result: Rewritten): Element {
  const href = String(element.properties.href);
  const { className } = element.properties;
  const showsTitle = Array.isArray(className) && className.includes('page-title');
  delete element.properties.className;
  const target = resolveLink(href, context);
  result.links++;
  const broken = (why: string) =>
    result.remarks.push({ kind: 'broken-link', ...lineOf(element), text: `${href}: ${why}` });
  switch (target.kind) {
    case 'page': {
      if (showsTitle) element.children = [{ type: 'text', value: target.page.title }];
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

/** The address of a page in the catalogue, for the site to complete. */
function pageAddress(product: string, address: string): string {
  return `${scheme}docs/${product}/${address}`;
}

/** A link that reads as one host and leads to another, or to one with look-alike letters, says where it leads. */
function nameTrueHost(link: Element, url: string): void {
  if (!URL.canParse(url) || url.startsWith('mailto:')) return;
  const { hostname } = new URL(url);
  const shown = /^(?:https?:\/\/)?([^\s/?#:@]+\.[a-z]{2,})(?=[/?#:]|$)/iu.exec(
    toString(link).trim().slice(0, 300),
  )?.[1];
  const bare = (host: string) => host.toLowerCase().replace(/^www\./, '');
  const isFile =
    shown !== undefined &&
    /\.(md|txt|js|ts|py|sh|json|ya?ml|html?|net|io)$/i.test(shown) &&
    !/^https?:/.test(toString(link).trim().slice(0, 300));
  const differs = shown !== undefined && !isFile && bare(shown) !== bare(hostname);
  if (differs || /(^|\.)xn--/.test(hostname)) link.children.push({ type: 'text', value: ` (${hostname})` });
}
