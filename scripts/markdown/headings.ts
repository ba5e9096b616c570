import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { EXIT, SKIP } from 'unist-util-visit';
import type { Heading } from '../../content/model/document.ts';
import { element } from './hast.ts';
import { limits } from '../limits.ts';
import { walkElements } from './walk.ts';

const tag = /^h[1-6]$/;

/** Gives every heading the id it has at GitHub; where the document sets one itself, both lead there. */
export function nameHeadings(tree: Root): void {
  const slugger = new GithubSlugger();
  walkElements(tree, (heading) => {
    if (!tag.test(heading.tagName) || heading.properties.id === 'footnote-label') return;
    const name = nameOf(heading).trim();
    drawEmoji(heading);
    const slug = slugger.slug(name) || slugger.slug('section');
    const { id } = heading.properties;
    heading.properties.id ??= slug;
    if (id !== undefined && id !== slug && name !== '') heading.children.unshift(element('span', { id: slug }, []));
  });
}

/** The words of a heading before its emoji were drawn, which is when GitHub names it. */
function nameOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return isEmoji(node) ? String(node.properties.title) : node.children.map(nameOf).join('');
}

function drawEmoji(heading: Element): void {
  walkElements(heading, (emoji, index, parent) => {
    if (!parent || index === undefined || !isEmoji(emoji)) return;
    parent.children.splice(index, 1, ...emoji.children);
    return index;
  });
}

function isEmoji({ properties: { className, title } }: Element): boolean {
  return Array.isArray(className) && className.includes('emoji') && typeof title === 'string';
}

/** The title a document gives itself: its first heading of level 1, or a heading that it opens with. */
export function findTitle(tree: Root): string | null {
  const titles: string[] = [];
  walkElements(tree, (element) => {
    if (element.tagName !== 'h1') return;
    titles.push(tidy(toString(element)));
    return titles.at(-1) === '' ? undefined : EXIT;
  });
  const opening = tree.children.find((node) => node.type === 'element');
  if (opening?.type === 'element' && tag.test(opening.tagName)) titles.push(tidy(toString(opening)));
  return titles.find(Boolean) ?? null;
}

/**
 * Takes the heading that only repeats the title out of the body, as the page shows the title already.
 * Returns the ids that now mean the page as a whole. Pictures in that heading stay.
 */
export function dropTitle(tree: Root, title: string): string[] {
  const ids: string[] = [];
  walkElements(tree, (element, index, parent) => {
    if (!tag.test(element.tagName) || !parent || index === undefined) return;
    if (tidy(toString(element)).toLowerCase() === tidy(title).toLowerCase()) {
      walkElements(element, ({ properties: { id } }) => {
        if (typeof id === 'string') ids.push(id);
      });
      parent.children.splice(index, 1, ...pictures(element));
    }
    return EXIT;
  });
  return ids;
}

function pictures(heading: Element): Element[] {
  const found: Element[] = [];
  walkElements(heading, (element) => {
    if (element.tagName !== 'img') return;
    found.push(element);
  });
  return found.length ? [{ type: 'element', tagName: 'p', properties: {}, children: found }] : [];
}

/**
 * Sets the levels so that they begin below the page's title and never skip one, whatever the document does:
 * a heading stands one level below the nearest heading before it that the document ranks higher.
 */
export function levelHeadings(tree: Root): Heading[] {
  const above: number[] = [];
  const headings: Heading[] = [];
  walkElements(tree, (element, index, parent: Parents | undefined) => {
    if (!tag.test(element.tagName) || !parent || index === undefined) return;
    const text = tidy(toString(element));
    if (text === '' && pictures(element).length === 0) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const level = Number(element.tagName.slice(1));
    while ((above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    const depth = Math.min(above.length + 1, 6);
    element.tagName = `h${depth}`;
    const { id } = element.properties;
    if (typeof id === 'string' && id !== 'footnote-label' && text) headings.push({ depth, id, text });
    return;
  });
  return headings;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, limits.named).toWellFormed();
}
