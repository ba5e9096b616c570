import type { Element, ElementContent, Root } from 'hast';
import { SKIP } from 'unist-util-visit';
import { element, text } from './hast.ts';
import { hiddenEverywhere, hiddenInProse, nameOfCharacter } from '../../content/model/hidden-characters.ts';
import { findLookAlikes } from './look-alikes.ts';
import { walk, walkElements } from './walk.ts';

const deceptive = new Set(['a', 'code', 'kbd', 'samp']);

/**
 * Makes characters visible that change how text is shown without being seen themselves, and letters that pretend to
 * be others: `U+202E` stands in the place of the one and behind the other. They can make a command or an address
 * read as another one (CVE-2021-42574, CVE-2021-42694). Blocks of code wait, since highlighting flattens them.
 */
export function showHiddenCharacters(tree: Root): void {
  show(tree, hiddenInProse);
}

/** The same in blocks of code, when they have been highlighted. */
export function showHiddenCharactersInCode(tree: Root): void {
  walkElements(tree, (node) => {
    if (node.tagName !== 'pre') return;
    show(node, hiddenEverywhere);
    return SKIP;
  });
}

/** The same for text that is no HTML yet: names of files, or the words of a title. */
export function withHiddenCharactersNamed(value: string, kind: 'name' | 'words' = 'name'): string {
  return cut(value, kind === 'name' ? hiddenEverywhere : hiddenInProse)
    .map(({ before, name }) => before + (name && `[${name}]`))
    .join('');
}

function show(tree: Root | Element, hidden: RegExp): void {
  walk(tree, (node, index, parent) => {
    if (node.type === 'element' && node !== tree) {
      if (node.tagName === 'pre') return SKIP;
      if (hidden !== hiddenEverywhere && deceptive.has(node.tagName)) {
        show(node, hiddenEverywhere);
        return SKIP;
      }
    }
    if (node.type === 'element') showInAttributes(node);
    if (node.type !== 'text' || !parent || index === undefined) return;
    const pieces = cut(node.value, hidden);
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
function cut(value: string, hidden: RegExp): Array<{ before: string; name: string }> {
  const marks = [
    ...Array.from(value.matchAll(hidden), ({ 0: character, index }) => ({ character, index, shown: 0 })),
    ...findLookAlikes(value).map(({ character, index }) => ({ character, index, shown: character.length })),
  ].toSorted((a, b) => a.index - b.index);
  let from = 0;
  const pieces = marks.map(({ character, index, shown }) => {
    const before = value.slice(from, index + shown);
    from = index + character.length;
    return { before, name: nameOfCharacter(character) };
  });
  return [...pieces, { before: value.slice(from), name: '' }];
}
