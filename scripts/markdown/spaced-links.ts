import type { Link, Root } from 'mdast';
import { findAndReplace, type RegExpMatchObject } from 'mdast-util-find-and-replace';

const spaced = /\[([^[\]\n]+)\]\(((?:[^()<>"'\s]+ )+[^()<>"'\s]*\.\w{2,5})\)/g;

/** Makes links of `[name](a file.pdf)`: CommonMark wants angle brackets around a space, MkDocs and people do not. */
export function linkSpacedFiles(tree: Root): void {
  const toLink = (_: string, label: string, file: string, { stack }: RegExpMatchObject): Link => ({
    type: 'link',
    url: file.replaceAll(' ', '%20'),
    children: [{ type: 'text', value: label }],
    position: stack.at(-1)?.position,
  });
  findAndReplace(tree, [spaced, toLink], { ignore: ['link', 'linkReference'] });
}
