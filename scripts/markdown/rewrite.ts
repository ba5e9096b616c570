import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { fileAtForge } from './forge-address.ts';
import type { Remark } from './parsed.ts';
import { locate, resolveLink, type FileTarget, type LinkContext } from './resolve-link.ts';

/** A picture as the media store keeps it. */
export interface StoredPicture {
  /** Smallest first. */
  sizes: Array<{ file: string; width: number }>;
  width: number;
  height: number;
  /** The source moves; the store keeps its first frame. */
  animated: boolean;
}

/** What the links and pictures of a document are rewritten with. */
export interface RewriteContext extends LinkContext {
  product: string;
  picture(file: FileTarget): StoredPicture | undefined;
}

/** What was found on the way. */
export interface Rewritten {
  links: number;
  pictures: number;
  remarks: Array<Remark & { kind: 'broken-link' | 'broken-picture' | 'remote-picture' }>;
}

/** The scheme of addresses that the site completes. No document can produce one: see `seal`. */
const scheme = 'catalogue:/';
const external = ['nofollow', 'noopener', 'noreferrer'];
// How wide a picture is shown: the width of the text column, or of the window where that is smaller.
const pictureSizes = '(min-width: 48rem) 45rem, 100vw';

/** The picture files that a document shows. */
export function picturesIn(tree: Root, context: LinkContext): FileTarget[] {
  const files: FileTarget[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName !== 'img' || typeof properties.src !== 'string') return;
    const located = locate(properties.src, context);
    if (located.kind === 'file') files.push(located);
  });
  return files;
}

/** Writes every link and picture of a document anew, each from what it was found to mean. */
export function rewrite(tree: Root, context: RewriteContext): Rewritten {
  const result: Rewritten = { links: 0, pictures: 0, remarks: [] };
  const linked = new Set<Element>();
  seal(tree);
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return;
    if (element.tagName === 'a' && element.properties.href !== undefined) {
      visit(element, 'element', (inside) => void linked.add(inside));
      return replace(parent, index, rewriteLink(element, context, result));
    }
    if (element.tagName === 'a') return unlink(element, index, parent);
    if (element.tagName !== 'img') return;
    const made = rewritePicture(element, context, result, linked.has(element));
    parent.children.splice(index, 1, ...made);
    return [SKIP, index + made.length];
  });
  return result;
}

/** What is no link is at most an anchor. */
function unlink(element: Element, index: number, parent: Parents): [typeof SKIP, number] | undefined {
  element.tagName = 'span';
  if (element.properties.id !== undefined) return undefined;
  parent.children.splice(index, 1, ...element.children);
  return [SKIP, index];
}

function replace(parent: Parents, index: number, element: Element): void {
  parent.children[index] = element;
}

function rewriteLink(element: Element, context: RewriteContext, result: Rewritten): Element {
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
      element.properties.href = target.url;
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
export function pageAddress(product: string, address: string): string {
  return `${scheme}docs/${product}/${address}`;
}

/** A link that reads as one host and leads to another, or to one with look-alike letters, says where it leads. */
function nameTrueHost(link: Element, url: string): void {
  if (!URL.canParse(url) || url.startsWith('mailto:')) return;
  const { hostname } = new URL(url);
  const shown = /^(?:https?:\/\/)?([^\s/?#:@]+\.[a-z]{2,})(?=[/?#:]|$)/iu.exec(toString(link).trim())?.[1];
  const bare = (host: string) => host.toLowerCase().replace(/^www\./, '');
  const isFile =
    shown !== undefined &&
    /\.(md|txt|js|ts|py|sh|json|ya?ml|html?|net|io)$/i.test(shown) &&
    !/^https?:/.test(toString(link).trim());
  const differs = shown !== undefined && !isFile && bare(shown) !== bare(hostname);
  if (differs || /(^|\.)xn--/.test(hostname)) link.children.push({ type: 'text', value: ` (${hostname})` });
}

function rewritePicture(
  element: Element,
  context: RewriteContext,
  result: Rewritten,
  inLink: boolean,
): ElementContent[] {
  const src = String(element.properties.src ?? '');
  const alt = typeof element.properties.alt === 'string' ? element.properties.alt : '';
  const located = locate(src, context);
  if (located.kind === 'external') {
    result.remarks.push({ kind: 'remote-picture', ...lineOf(element), text: src });
    return instead(alt || nameIn(located.url), located.url, inLink);
  }
  const picture = located.kind === 'file' ? context.picture(located) : undefined;
  if (located.kind === 'broken' || !picture) {
    const why = located.kind === 'broken' ? located.why : 'it is no picture that can be shown';
    result.remarks.push({ kind: 'broken-picture', ...lineOf(element), text: `${src}: ${why}` });
    return instead(alt || nameIn(src), located.kind === 'file' ? sourceOf(located) : null, inLink);
  }
  result.pictures++;
  const shown = pictureElement(element, picture, alt, context.product);
  const source = picture.animated && located.kind === 'file' ? sourceOf(located) : null;
  return source && !inLink ? [linkTo(source, [shown])] : [shown];
}

function pictureElement(element: Element, picture: StoredPicture, alt: string, product: string): Element {
  const address = (file: string) => `${scheme}media/${product}/${file}`;
  const { width, height } = shownSize(element, picture);
  const [smallest] = picture.sizes;
  const several = picture.sizes.length > 1;
  return {
    type: 'element',
    tagName: 'img',
    properties: {
      src: address((picture.sizes.at(-1) ?? smallest)?.file ?? ''),
      ...(several && {
        srcSet: picture.sizes.map(({ file, width }) => `${address(file)} ${width}w`).join(', '),
        sizes: width < 720 ? `(min-width: ${width}px) ${width}px, 100vw` : pictureSizes,
      }),
      alt,
      width,
      height,
      loading: 'lazy',
      decoding: 'async',
      ...(element.properties.className && { className: element.properties.className }),
      ...(typeof element.properties.title === 'string' && { title: element.properties.title }),
    },
    children: [],
  };
}

/** The size a document asks for, within the picture's own proportions, never larger than the picture. */
function shownSize({ properties }: Element, picture: StoredPicture): { width: number; height: number } {
  const asked = (value: unknown) => (/^\d+(px)?$/.test(String(value)) ? Number.parseInt(String(value), 10) : Infinity);
  const ratio = picture.height / picture.width;
  const width = Math.max(1, Math.min(picture.width, asked(properties.width), asked(properties.height) / ratio));
  return { width: Math.round(width), height: Math.max(1, Math.round(width * ratio)) };
}

/** What stands where a picture cannot: its text, leading to the source. */
function instead(text: string, address: string | null, inLink: boolean): ElementContent[] {
  if (text === '') return [];
  const shown: Text = { type: 'text', value: text };
  if (address && !inLink) return [linkTo(address, [shown], ['missing-picture'])];
  return [{ type: 'element', tagName: 'span', properties: { className: ['missing-picture'] }, children: [shown] }];
}

function linkTo(href: string, children: ElementContent[], className?: string[]): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { href, rel: external, ...(className && { className }) },
    children,
  };
}

function sourceOf({ source, path }: FileTarget): string | null {
  return source.repository && fileAtForge({ repository: source.repository, commit: source.commit }, path);
}

function nameIn(address: string): string {
  return address.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
}

function lineOf(element: Element): { line?: number } {
  const line = element.position?.start.line;
  delete element.position;
  return line === undefined ? {} : { line };
}

/** Keeps the site from completing what a document only writes about: in text the scheme is parted, in attributes encoded. */
function seal(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element') {
      for (const [name, value] of Object.entries(node.properties)) {
        if (typeof value === 'string') node.properties[name] = value.replaceAll(scheme, 'catalogue%3A/');
      }
    }
    if (node.type !== 'text' || !node.value.includes(scheme) || !parent || index === undefined) return;
    const [first = '', ...rest] = node.value.split(scheme);
    const parts: ElementContent[] = [{ type: 'text', value: first }];
    for (const part of rest) {
      parts.push(
        { type: 'text', value: 'catalogue:' },
        { type: 'element', tagName: 'wbr', properties: {}, children: [] },
      );
      parts.push({ type: 'text', value: `/${part}` });
    }
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}
