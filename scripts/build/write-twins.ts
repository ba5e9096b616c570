import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import pLimit from 'p-limit';
import { listFiles } from '../harvest/state.ts';

/** Files under way at once. */
const atOnce = 16;

const converter = new NodeHtmlMarkdown({
  bulletMarker: '-',
  codeBlockStyle: 'fenced',
  ignore: ['button', 'form', 'input', 'nav', 'script', 'select', 'style', 'svg', 'template'],
});

/**
 * Writes a twin in Markdown beside each page (https://llmstxt.org). What a page says is converted once for each
 * content: the cache keeps it by its digest, so that a build pays for what changed. Answers how many it has written.
 */
export async function writeTwins(out: string, cache: string, address: string): Promise<number> {
  const kept = path.join(cache, 'twins');
  await mkdir(kept, { recursive: true });
  const pages = (await listFiles(out)).filter((file) => /(^|\/)index\.html$/.test(file));
  const limit = pLimit(atOnce);
  const written = await Promise.all(pages.map((page) => limit(() => writeTwin(path.join(out, page), kept, address))));
  return written.filter(Boolean).length;
}

async function writeTwin(page: string, kept: string, address: string): Promise<boolean> {
  const html = await readFile(page, 'utf8');
  const main = mainOf(html);
  if (main === undefined) return false;
  const stored = path.join(kept, `${createHash('sha256').update(main).digest('hex')}.md`);
  const known = await readFile(stored, 'utf8').catch(() => undefined);
  const markdown = known ?? toMarkdown(main, address);
  if (known === undefined) await writeFile(stored, markdown);
  await writeFile(`${page}.md`, markdown);
  return true;
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
  const whole = html.replace(/ (href|src)="\/(?!\/)/g, ` $1="${origin}/`);
  return `${converter.translate(whole).trim()}\n`;
}
