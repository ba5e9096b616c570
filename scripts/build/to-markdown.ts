import { NodeHtmlMarkdown } from 'node-html-markdown';
import { HTMLElement, parse, type Node } from 'node-html-parser';

const converter = new NodeHtmlMarkdown({
  bulletMarker: '-',
  codeBlockStyle: 'fenced',
  ignore: ['button', 'form', 'input', 'nav', 'script', 'select', 'style', 'svg', 'template'],
});

/** Characters that are converted at once: the converter's time grows with the square of them. */
const most = 16_000;

/** What can be converted piece by piece, and what a piece may begin with. */
const divisible = new Set(['MAIN', 'DIV', 'SECTION', 'ARTICLE', 'UL']);
const blocks = new Set([...divisible, 'LI', 'P', 'TABLE', 'DL', 'DETAILS', 'FIGURE', 'H1', 'H2', 'H3', 'H4', 'PRE']);

/** HTML as Markdown, with whole addresses: the twin is read away from the site. */
export function toMarkdown(html: string, address: string): string {
  const { origin } = new URL(address);
  const whole = html
    .replace(/ (href|src)="\/(?!\/)/g, ` $1="${origin}/`)
    // A page sets a day, and where something was read, apart from what stands beside it by style; a text needs a space.
    .replace(/(<\/time>)(?=<\w|[\p{L}\d])/gu, '$1 ')
    .replace(/(<\/\w+>|[\p{L}\d])(?=<time\b|<span class="(?:at|quiet)\b)/gu, '$1 ');
  if (whole.length <= most) return `${converter.translate(whole).trim()}\n`;
  return `${join(parse(whole).childNodes.map(convert), '\n\n')}\n`;
}

function convert(node: Node): string {
  const html = node.toString();
  if (html.length <= most || !(node instanceof HTMLElement) || !divisible.has(node.tagName)) {
    return converter.translate(html).trim();
  }
  const tag = node.tagName.toLowerCase();
  const pieces = divide(node.childNodes).map((piece) => {
    const [first] = piece;
    return first && piece.length === 1
      ? convert(first)
      : converter.translate(`<${tag}>${piece.join('')}</${tag}>`).trim();
  });
  return join(pieces, tag === 'ul' ? '\n' : '\n\n');
}

/** Nodes in groups of about so many characters; a large one is a group of its own. */
function divide(nodes: readonly Node[]): Node[][] {
  const groups: Node[][] = [[]];
  let length = 0;
  for (const node of nodes) {
    const own = node.toString().length;
    if (node instanceof HTMLElement && blocks.has(node.tagName) && length + own > most) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(node);
    length += own;
  }
  return groups;
}

function join(pieces: readonly string[], between: string): string {
  return pieces.filter((piece) => piece !== '').join(between);
}
