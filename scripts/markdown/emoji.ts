import { nameToEmoji } from 'gemoji';
import type { Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';

/** Writes GitHub's emoji codes such as `:rocket:` as the character they stand for. */
export function writeEmoji(tree: Root): void {
  findAndReplace(tree, [
    /:(\+1|-1|[a-z0-9_]+(?:-[a-z0-9_]+)*):/g,
    (_: string, name: string) => (Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? false) : false),
  ]);
}
