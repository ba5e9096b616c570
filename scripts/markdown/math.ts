import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import katex from 'katex';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { parseHtml } from './clean.ts';
import { limits } from '../limits.ts';
import { walkElements } from './walk.ts';

/** MathML that shows a formula. What is made here is ours, but it is made of a document's words: it passes a door too. */
export const allowedMath: Schema = {
  tagNames: [
    ...['math', 'semantics', 'annotation', 'mrow', 'mi', 'mo', 'mn', 'ms', 'mtext', 'mspace', 'mpadded', 'mphantom'],
    ...['mfrac', 'msqrt', 'mroot', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'menclose', 'mstyle'],
    ...['mtable', 'mtr', 'mtd'],
  ],
  attributes: {
    math: ['display', ['xmlns', 'http://www.w3.org/1998/Math/MathML']],
    annotation: ['encoding'],
    '*': ['mathvariant', 'stretchy', 'fence', 'separator', 'accent', 'accentunder', 'displaystyle', 'scriptlevel']
      .concat(['linethickness', 'columnalign', 'rowspacing', 'columnspacing', 'width', 'height', 'depth', 'lspace'])
      .concat(['rspace', 'minsize', 'maxsize', 'notation', 'rowalign', 'columnlines', 'rowlines', 'movablelimits']),
  },
  strip: ['script', 'style'],
};

// In em: as wide as the column of text.
const widest = 40;

const sanitise = unified().use(rehypeSanitize, allowedMath);

/** Sets formulas as MathML, which browsers show and screen readers read without any script. */
export function setMath(tree: Root): void {
  walkElements(tree, (element, index, parent) => {
    if (!parent || index === undefined) return;
    const code = element.tagName === 'pre' ? element.children[0] : element;
    if (code?.type !== 'element' || code.tagName !== 'code' || !isMath(code)) return;
    const display = element.tagName === 'pre' || classes(code).includes('math-display');
    const formula = formulaOf(toString(code), display);
    if (!formula) return;
    const scroll = { className: ['math-scroll'], role: 'group', tabIndex: 0 };
    const shown: ElementContent[] = display
      ? [{ type: 'element', tagName: 'span', properties: scroll, children: formula }]
      : formula;
    parent.children.splice(index, 1, ...shown);
    return [SKIP, index + shown.length];
  });
}

function formulaOf(tex: string, displayMode: boolean): ElementContent[] | null {
  if (tex.length > limits.formula) return null;
  try {
    const html = katex.renderToString(tex, {
      displayMode,
      output: 'mathml',
      trust: false,
      strict: false,
      maxExpand: 200,
      maxSize: widest,
    });
    const safe = sanitise.runSync(parseHtml(html));
    keepInPlace(safe);
    return safe.children.filter((child) => child.type === 'element');
  } catch {
    // What is no formula after all stays the code it was written as.
    return null;
  }
}

/** No space of a formula pulls it over the text around it. */
function keepInPlace(formula: Root): void {
  walkElements(formula, ({ properties }) => {
    for (const [name, value] of Object.entries(properties)) {
      const length = /^-?[\d.]+(?=em$)/.exec(String(value))?.[0];
      if (length) properties[name] = `${Math.min(widest, Math.max(-1, Number(length)))}em`;
    }
  });
}

function isMath(code: Element): boolean {
  return classes(code).includes('language-math');
}

function classes({ properties }: Element): Array<string | number> {
  return Array.isArray(properties.className) ? properties.className : [];
}

// Between single dollars stands a formula only where it looks like one: shell variables and prices do not.
const inlineFormula = /(?:^|[\s(])\$(?=[^\s$\d{(])[^$\n`]*[\\^_=][^$\n`]*(?<=\S)\$(?=[\s).,;:!?]|$)/m;

/** How much of a document is to be read as formulas: nothing, blocks, or text between single dollars too. */
export function mathIn(source: string): 'none' | 'blocks' | 'inline' {
  if (!source.includes('$')) return 'none';
  const prose = source.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '').replace(/`[^`\n]+`/g, '');
  if (inlineFormula.test(prose) || /\$`[^`\n]+`\$/.test(source)) return 'inline';
  return prose.includes('$$') ? 'blocks' : 'none';
}

/**
 * Where dollars stand that open no formula, though the parser takes them for it, the first of each paragraph: at
 * GitHub no space may follow the first or stand before the second, nor a letter or a digit behind it. Those are
 * prices and variables.
 */
export function pricesIn(tree: MarkdownRoot, source: string): number[] {
  const prices: number[] = [];
  const told = new Set<unknown>();
  visit(tree, 'inlineMath', ({ position }, _index, parent) => {
    // What stands behind it is read otherwise once it is none.
    if (told.has(parent)) return;
    const from = position?.start.offset ?? 0;
    const to = position?.end.offset ?? 0;
    const written = source.slice(from, to);
    const isLoose = /^\$(?![$`])(\s|.*\s\$$)/s.test(written);
    if (!(isLoose || (/^\$[^$`]/.test(written) && /\w/.test(source.charAt(to))))) return;
    prices.push(from);
    told.add(parent);
  });
  return prices;
}

/** GitHub's own ways to write a formula: `$$…$$` within a line is shown as a block, "$`…`$" may hold anything. */
export function readGitHubFormulas(tree: MarkdownRoot, source: string): void {
  visit(tree, 'inlineMath', (node, index, parent) => {
    if (!parent || index === undefined || !node.position) return;
    const from = node.position.start.offset ?? 0;
    const code = /^`(.*)`$/s.exec(node.value)?.[1];
    const className = ['language-math', source.startsWith('$$', from) ? 'math-display' : 'math-inline'];
    const children = [{ type: 'text' as const, value: code ?? node.value }];
    node.data = { hName: 'code', hProperties: { className }, hChildren: children };
  });
}
