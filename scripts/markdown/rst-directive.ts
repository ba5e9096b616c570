import type { ElementContent } from 'hast';
import { RstParagraph, type RstDirective, type RstNode } from 'rst-compiler';
import { calloutKind } from './callouts.ts';
import { element } from './hast.ts';
import { rstImage } from './rst-image.ts';
import { rstInline, titled } from './rst-inline.ts';
import { csvTable, listTable } from './rst-table.ts';
import { entriesOf, setting, type RstScope } from './rst-scope.ts';

type Blocks = (nodes: readonly RstNode[], scope: RstScope) => ElementContent[];

// What they would do is done elsewhere, or must not be done at all.
const leftOut = new Set([
  'contents',
  'raw',
  'meta',
  'highlight',
  'default-role',
  'role',
  'sectnum',
  'index',
  'tabularcolumns',
]);
const changes: Readonly<Record<string, string>> = {
  versionadded: 'New in version',
  versionchanged: 'Changed in version',
  deprecated: 'Deprecated since version',
};

/** Writes what a directive shows. One that is not known shows its content; none is carried out. */
export function rstDirective(node: RstDirective, scope: RstScope, blocks: Blocks): ElementContent[] {
  const name = node.directive.toLowerCase();
  const content = () => blocks(node.children, scope);
  if (leftOut.has(name)) return [];
  if (name === 'toctree') return tableOfContents(node);
  if (name === 'image') return [element('p', {}, [rstImage(node)])];
  if (name === 'figure') return [figure(node, content())];
  if (/^(code|code-block|sourcecode|parsed-literal|console|prompt)$/.test(name)) return [code(node)];
  if (name === 'math') return [mathBlock(node)];
  if (name === 'literalinclude' || name === 'include') return included(node);
  if (name === 'rubric') return [element('p', {}, [element('strong', {}, rstInline(firstLine(node), scope))])];
  if (Object.hasOwn(changes, name)) return [callout('note', `${changes[name]} ${node.initContentText}`, content())];
  const kind = name === 'admonition' ? 'note' : calloutKind(name);
  if (kind) {
    const title = name === 'admonition' || name === 'topic' ? node.initContentText : kind === name ? '' : name;
    const opening = name === 'admonition' ? [] : blocks(node.initContent, scope);
    return [callout(kind, title, [...opening, ...content()])];
  }
  if (name === 'list-table' || name === 'csv-table') {
    const made = name === 'csv-table' ? csvTable(node) : listTable(node, (nodes) => blocks(nodes, scope));
    if (made) return [made];
  }
  if (name === 'table') return captioned(node.initContentText, content());
  return [...blocks(node.initContent, scope), ...content()];
}

function firstLine({ initContent }: RstDirective): RstNode[] {
  return initContent.flatMap((node) => (node instanceof RstParagraph ? [...node.children] : [node]));
}

function tableOfContents(node: RstDirective): ElementContent[] {
  const caption = setting(node.config, 'caption');
  const entries = entriesOf(node).filter(({ target }) => target !== 'self');
  const items = entries.map(({ title, target }) =>
    element('li', {}, [element('a', { href: target, ...(title === null && titled) }, [title ?? target])]),
  );
  const heading = caption ? [element('p', {}, [element('strong', {}, [caption])])] : [];
  return node.config && setting(node.config, 'hidden') !== undefined ? [] : [...heading, element('ul', {}, items)];
}

function figure(node: RstDirective, content: ElementContent[]): ElementContent {
  const caption = content.length > 0 ? [element('figcaption', {}, content)] : [];
  return element('figure', {}, [rstImage(node), ...caption]);
}

function code(node: RstDirective): ElementContent {
  const language = node.directive === 'console' ? 'console' : /^[\w#+.-]+$/.exec(node.initContentText.trim())?.[0];
  const properties = language ? { className: [`language-${language.toLowerCase()}`] } : {};
  return element('pre', {}, [element('code', properties, [`${node.rawBodyText.replace(/\n+$/, '')}\n`])]);
}

function mathBlock(node: RstDirective): ElementContent {
  const tex = [node.initContentText, node.rawBodyText].join('\n').trim();
  return element('pre', {}, [element('code', { className: ['language-math', 'math-display'] }, [tex])]);
}

function included(node: RstDirective): ElementContent[] {
  const path = (node.initContentText || (node.children[0]?.textContent ?? '')).trim();
  return [element('p', {}, [element('a', { href: path, ...titled }, [path])])];
}

function callout(kind: string, title: string, children: ElementContent[]): ElementContent {
  const named = title.charAt(0).toUpperCase() + title.slice(1);
  const heading = element('p', { className: ['callout-title'] }, named ? [named] : []);
  return element('div', { className: ['callout', `callout-${kind}`] }, [heading, ...children]);
}

function captioned(caption: string, content: ElementContent[]): ElementContent[] {
  for (const child of content) {
    if (child.type !== 'element' || child.tagName !== 'table' || caption === '') continue;
    child.children.unshift(element('caption', {}, [caption]));
  }
  return content;
}
