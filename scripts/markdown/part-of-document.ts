import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Reads Markdown. */
export type Parse = (text: string) => Root;

/**
 * Reads a part of a document that is parsed by itself: `[guide][g]` and `[^1]` mean there what the document says of
 * them, so the names it defines stand behind the part while it is read.
 */
export function partsOf(document: Root, parse: Parse): Parse {
  const defined = new Set<string>();
  visit(document, (node) => {
    if (node.type === 'definition') defined.add(node.identifier);
    if (node.type === 'footnoteDefinition') defined.add(`^${node.identifier}`);
  });
  return (text) => {
    const names = defined.size > 0 ? namesIn(text).filter((name) => defined.has(name)) : [];
    if (names.length === 0) return parse(text);
    const lines = text.split('\n').length;
    const part = parse([text, ...names.map((name) => `[${name}]: ${name.startsWith('^') ? '.' : '#'}`)].join('\n\n'));
    const own = part.children.filter(({ position }) => (position?.start.line ?? Infinity) <= lines);
    // What is open at the end of the part, such as code, would take the names in.
    const isWhole = own.every(({ position }) => (position?.end.line ?? Infinity) <= lines);
    return isWhole ? { ...part, children: own } : parse(text);
  };
}

function namesIn(text: string): string[] {
  const names = text.matchAll(/\[([^[\]]+)\]/g);
  return [...new Set(Array.from(names, ([, name = '']) => name.replace(/\s+/g, ' ').trim().toLowerCase()))];
}
