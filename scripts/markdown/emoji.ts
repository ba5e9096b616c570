import { nameToEmoji } from 'gemoji';
import type { Emphasis, Root } from 'mdast';
import { findAndReplace, type RegExpMatchObject } from 'mdast-util-find-and-replace';

/** Writes GitHub's emoji codes such as `:rocket:` as the character they stand for. */
export function writeEmoji(tree: Root): void {
  findAndReplace(tree, [
    /:(\+1|-1|[a-z0-9_]+(?:-[a-z0-9_]+)*):/g,
    (_: string, name: string, { stack }: RegExpMatchObject) => {
      const value = Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;
      if (value === undefined) return false;
      return stack.some(({ type }) => type === 'heading') ? withName(value, name) : value;
    },
  ]);
}

/** In a heading the name goes along: GitHub makes the anchor of it. */
function withName(value: string, name: string): Emphasis {
  const data = { hName: 'span', hProperties: { className: ['emoji'], title: name } };
  return { type: 'emphasis', children: [{ type: 'text', value }], data };
}
