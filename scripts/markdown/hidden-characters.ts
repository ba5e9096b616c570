import type { Element, ElementContent, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { element, text } from './hast.ts';
import { findLookAlikes } from './look-alikes.ts';

// Direction marks and overrides, invisible separators, language tags, control characters, and what is no character.
const hidden =
  /[\u061c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufff9-\ufffb\u{e0000}-\u{e007f}\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]/gu;

/**
 * Makes characters visible that change how text is shown without being seen themselves, and letters that pretend to
 * be others: `U+202E` stands in the place of the one and behind the other. They can make a command or an address
 * read as another one (CVE-2021-42574, CVE-2021-42694). Blocks of code wait, since highlighting flattens them.
 */
export function showHiddenCharacters(tree: Root): void {
  show(tree, (node) => node.type === 'element' && node.tagName === 'pre');
}

/** The same in blocks of code, when they have been highlighted. */
export function showHiddenCharactersInCode(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'pre') return;
    show(node, () => false);
    return SKIP;
  });
}

/** The same for text that is no HTML yet. */
export function withHiddenCharactersNamed(value: string): string {
  return cut(value)
    .map(({ before, name }) => before + (name && `[${name}]`))
    .join('');
}

function show(tree: Root | Element, isLeftOut: (node: Nodes) => boolean): void {
  visit(tree, (node, index, parent) => {
    if (isLeftOut(node)) return SKIP;
    if (node.type === 'element') showInAttributes(node);
    if (node.type !== 'text' || !parent || index === undefined) return;
    const pieces = cut(node.value);
    if (pieces.length === 1) return;
    const parts = pieces.flatMap(({ before, name }): ElementContent[] => [
      ...(before ? [text(before)] : []),
      ...(name ? [element('span', { className: ['hidden-character'] }, [name])] : []),
    ]);
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function showInAttributes({ properties }: Element): void {
  for (const name of ['alt', 'title', 'abbr']) {
    const value = properties[name];
    if (typeof value === 'string') properties[name] = withHiddenCharactersNamed(value);
  }
}

/** The text in pieces, each with the name of the character that is to be shown behind it; the last has none. */
function cut(value: string): Array<{ before: string; name: string }> {
  const marks = [
    ...Array.from(value.matchAll(hidden), ({ 0: character, index }) => ({ character, index, shown: 0 })),
    ...findLookAlikes(value).map(({ character, index }) => ({ character, index, shown: character.length })),
  ].toSorted((a, b) => a.index - b.index);
  let from = 0;
  const pieces = marks.map(({ character, index, shown }) => {
    const before = value.slice(from, index + shown);
    from = index + character.length;
    return { before, name: nameOf(character) };
  });
  return [...pieces, { before: value.slice(from), name: '' }];
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
