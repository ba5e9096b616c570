import { load, LoggerManager, NullLogger } from '@asciidoctor/core';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { calloutKind } from './callouts.ts';
import { clean, parseHtml } from './clean.ts';
import { finish } from './finish.ts';
import { element } from './hast.ts';
import type { DocumentInput, ParsedDocument } from './parsed.ts';

// What it has to say about a document's faults would stand on the console.
LoggerManager.logger = new NullLogger();

/** Makes a harmless tree of an AsciiDoc document. `secure` reads no other file and follows no include. */
export async function parseAsciidoc({ text }: DocumentInput): Promise<ParsedDocument> {
  const document = await load(text, {
    safe: 'secure',
    standalone: false,
    attributes: { showtitle: true, 'source-highlighter': null, sectlinks: null, icons: null, sectanchors: null },
  });
  const html = await document.convert();
  const tree = parseHtml(html);
  makeCallouts(tree);
  dropScaffold(tree);
  return { ...finish(clean(tree), {}), remarks: [] };
}

/** Asciidoctor lays admonitions out as tables. */
function makeCallouts(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const [, word] = classOf(node).split(' ');
    const kind = classOf(node).startsWith('admonitionblock') && word ? calloutKind(word) : undefined;
    if (!kind || !parent || index === undefined) return;
    const content = find(node, 'content');
    const heading = element('p', { className: ['callout-title'] }, []);
    const bare = content?.children.every((child) => child.type === 'text') ?? true;
    const children = content && !bare ? content.children : [element('p', {}, [toString(content ?? node).trim()])];
    parent.children[index] = element('div', { className: ['callout', `callout-${kind}`] }, [heading, ...children]);
  });
}

/** Takes away the table of contents and the boxes around each block, and lines of the HTML, which nobody wrote. */
function dropScaffold(tree: Root): void {
  visit(tree, (node, index, parent) => {
    delete node.position;
    if (node.type !== 'element' || node.tagName !== 'div' || !parent || index === undefined) return;
    if (node.properties.id === 'toc') parent.children.splice(index, 1);
    else if (!classOf(node).startsWith('callout')) parent.children.splice(index, 1, ...node.children);
    else return;
    return index;
  });
}

function find(root: Element, name: string): Element | undefined {
  let found: Element | undefined;
  visit(root, 'element', (node) => {
    if (!found && classOf(node) === name) found = node;
  });
  return found;
}

function classOf({ properties }: Element): string {
  return Array.isArray(properties.className) ? properties.className.join(' ') : '';
}
