import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

// Direction marks and overrides, invisible separators, language tags, and control characters.
const hidden =
  /[\u061c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufff9-\ufffb\u{e0000}-\u{e007f}\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;
const eachHidden = new RegExp(hidden, 'gu');

/**
 * Makes characters visible that change how text is shown without being seen themselves. They can make a command
 * or an address read as another one (CVE-2021-42574).
 */
export function showHiddenCharacters(tree: Root, codeToo = false): void {
  visit(tree, (node, index, parent) => {
    // Highlighting flattens what stands in code: its turn comes after that.
    if (node.type === 'element' && node.tagName === 'pre' && !codeToo) return SKIP;
    if (node.type === 'element') showInAttributes(node);
    if (node.type !== 'text' || !hidden.test(node.value) || !parent || index === undefined) return;
    const parts = split(node.value);
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

/** The same for text that is no HTML yet. */
export function withHiddenCharactersNamed(text: string): string {
  return text.replace(eachHidden, (character) => `[${nameOf(character)}]`);
}

function showInAttributes({ properties }: Element): void {
  for (const name of ['alt', 'title', 'abbr']) {
    const value = properties[name];
    if (typeof value === 'string') properties[name] = withHiddenCharactersNamed(value);
  }
}

function split(value: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const match of value.matchAll(eachHidden)) {
    if (match.index > from) parts.push(text(value.slice(from, match.index)));
    const children = [text(nameOf(match[0]))];
    parts.push({ type: 'element', tagName: 'span', properties: { className: ['hidden-character'] }, children });
    from = match.index + match[0].length;
  }
  if (from < value.length) parts.push(text(value.slice(from)));
  return parts;
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function text(value: string): Text {
  return { type: 'text', value };
}
