import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import type { RenderedFile } from '../../content/model/rendering.ts';
import type { OutputFolder } from './output.ts';

const converter = new NodeHtmlMarkdown({
  bulletMarker: '-',
  codeBlockStyle: 'fenced',
  ignore: ['button', 'form', 'input', 'nav', 'script', 'select', 'style', 'svg', 'template'],
});

/** Writes a twin in Markdown beside each page (https://llmstxt.org); that of a page that stands as it did stands, too. */
export function writeTwins(output: OutputFolder, files: readonly RenderedFile[], address: string): void {
  for (const { file, rendered } of files) {
    if (!/(^|\/)index\.html$/.test(file) || (!rendered && output.keep(`${file}.md`))) continue;
    const main = mainOf(readFileSync(path.join(output.folder, file), 'utf8'));
    if (main !== undefined) output.write(`${file}.md`, toMarkdown(main, address));
  }
}

/** What a page says; undefined for one that only leads on. */
export function mainOf(html: string): string | undefined {
  if (html.slice(0, 2_000).includes('<meta http-equiv="refresh"')) return undefined;
  const from = html.indexOf('<main');
  const to = html.lastIndexOf('</main>');
  return from === -1 || to === -1 ? undefined : html.slice(from, to);
}

/** HTML as Markdown, with whole addresses: the twin is read away from the site. */
export function toMarkdown(html: string, address: string): string {
  const { origin } = new URL(address);
  const whole = html
    .replace(/ (href|src)="\/(?!\/)/g, ` $1="${origin}/`)
    // A page sets a day, and where something was read, apart from what stands beside it by style; a text needs a space.
    .replace(/(<\/time>)(?=<\w|[\p{L}\d])/gu, '$1 ')
    .replace(/(<\/\w+>|[\p{L}\d])(?=<time\b|<span class="(?:at|quiet)\b)/gu, '$1 ');
  return `${converter.translate(whole).trim()}\n`;
}
