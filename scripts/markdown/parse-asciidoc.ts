import { load, LoggerManager, NullLogger } from '@asciidoctor/core';
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { calloutKind } from './callouts.ts';
import { clean, parseHtml } from './clean.ts';
import { decodeAddress } from './decode-address.ts';
import { finish } from './finish.ts';
import { element, onLine, text as asText } from './hast.ts';
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
  showFormulas(tree);
  showBlanks(tree);
  dropScaffold(tree);
  findLines(tree, text.split('\n'));
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
    if (classOf(node) === 'footnote') node.tagName = 'p';
    else if (node.properties.id === 'toc') parent.children.splice(index, 1);
    else if (!classOf(node).startsWith('callout')) parent.children.splice(index, 1, ...node.children);
    else return;
    return index;
  });
}

const formula = /\\\$(.+?)\\\$|\\\((.+?)\\\)|\\\[(.+?)\\\]/gs;

/** Formulas stand in the text between marks for a script: TeX is set as everywhere, AsciiMath stays as it is written. */
function showFormulas(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && /^(pre|code)$/.test(node.tagName)) return SKIP;
    if (node.type !== 'text' || !parent || index === undefined) return;
    const parts: ElementContent[] = [];
    let from = 0;
    for (const { 0: written, 1: plain, 2: inline, 3: display, index: at } of node.value.matchAll(formula)) {
      const className = inline ? ['language-math', 'math-inline'] : ['language-math', 'math-display'];
      const shown = element('code', plain ? {} : { className }, [(plain ?? inline ?? display ?? '').trim()]);
      parts.push(asText(node.value.slice(from, at)), shown);
      from = at + written.length;
    }
    if (from === 0) return;
    parent.children.splice(index, 1, ...parts, asText(node.value.slice(from)));
    return [SKIP, index + parts.length + 1];
  });
}

/** An address with `{name}` in it is filled in when the document is built elsewhere: as written, it is no address. */
function showBlanks(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const { href } = node.properties;
    if (node.tagName !== 'a' || !parent || index === undefined) return;
    if (typeof href !== 'string' || !/\{[\w-]+\}/.test(href)) return;
    parent.children.splice(index, 1, ...(toString(node) === href ? [element('code', {}, [href])] : node.children));
  });
}

/** Finds the lines that links and pictures stand on, in their order: Asciidoctor does not tell them. */
function findLines(tree: Root, lines: readonly string[]): void {
  let last = 0;
  visit(tree, 'element', (node) => {
    const address = node.properties.href ?? node.properties.src;
    if (typeof address !== 'string' || address.startsWith('#')) return;
    const names = (line: string) => line.includes(address) || line.includes(decodeAddress(address));
    const next = lines.findIndex((line, index) => index >= last && names(line));
    const found = next >= 0 ? next : lines.findIndex(names);
    if (found < 0) return;
    last = found;
    onLine(found + 1, node);
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
