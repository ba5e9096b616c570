import type { Element, Properties } from 'hast';
import type { Gate } from './gate.ts';
import { elementsOf, listPages, readPage } from './pages.ts';

/** Looks at what a browser would load, or run, on its own when it opens a page. */
export const selfContained: Gate = {
  name: 'self-contained',
  promise: 'A page loads nothing from another host and holds no inline script or style',
  examine: async ({ out }) => {
    const pages = await listPages(out);
    const findings: string[] = [];
    for (const page of pages) {
      const tree = await readPage(out, page);
      for (const element of elementsOf(tree, () => true)) {
        findings.push(...breachesOf(element).map((breach) => `${page}: <${element.tagName}> ${breach}`));
      }
    }
    return { seen: `${pages.length} pages`, findings };
  },
};

/** What an element does that a page of the catalogue must not do. */
export function breachesOf({ tagName, properties, children }: Element): string[] {
  const breaches = loadedBy(tagName, properties)
    .filter((address) => /^(?!data:)([a-z][a-z0-9+.-]*:|\/\/)/i.test(address))
    .map((address) => `loads ${address}; keep a copy in the site instead`);
  if (properties['style'] !== undefined) breaches.push('has an inline style; use a class');
  if (tagName === 'style' && children.length > 0) breaches.push('is an inline style sheet; use a file');
  if (tagName === 'script' && properties['src'] === undefined && !isData(properties)) {
    breaches.push('is an inline script; use a file');
  }
  const handler = Object.keys(properties).find((name) => /^on[A-Z]/.test(name));
  if (handler) breaches.push(`has the inline handler ${handler}; use a script file`);
  return breaches;
}

/** Links that a browser follows by itself, unlike the ones that wait for a click or only inform. */
const loadingLinks = ['stylesheet', 'icon', 'preload', 'modulepreload', 'prefetch', 'preconnect', 'manifest'];

function loadedBy(tagName: string, properties: Properties): string[] {
  const { src, srcSet, poster, data, href, rel } = properties;
  const rels = Array.isArray(rel) ? rel : [];
  const addresses = [src, poster, tagName === 'object' ? data : undefined];
  if (tagName === 'link' && rels.some((name) => loadingLinks.includes(name))) addresses.push(href);
  if (typeof srcSet === 'string') addresses.push(...srcSet.split(',').map((part) => part.trim().split(/\s/)[0]));
  return addresses.filter((address) => typeof address === 'string');
}

function isData({ type }: Properties): boolean {
  return typeof type === 'string' && type.endsWith('json');
}
