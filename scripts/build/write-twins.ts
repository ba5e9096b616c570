import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RenderedFile } from '../../content/model/rendering.ts';
import type { OutputFolder } from './output.ts';
import { toMarkdown } from './to-markdown.ts';

/** Writes a twin in Markdown beside each page (https://llmstxt.org); that of a page that is what it was stands, too. */
export function writeTwins(output: OutputFolder, files: readonly RenderedFile[], address: string): void {
  for (const { file, same } of files) {
    if (!/(^|\/)index\.html$/.test(file) || (same && output.keep(`${file}.md`))) continue;
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
