import { readFile } from 'node:fs/promises';
import path from 'node:path';

const bodyStart = /<([a-z]+)(?=[^>]*\sdata-pagefind-body\b)/g;
/** What Pagefind looks at in no tag. */
const unread = /\s(?:class|href|rel|datetime|tabindex|aria-[a-z]+)="[^"]*"/g;

/** What is to be found in a page, as a page of its own: what changes around it changes nothing in the index. */
export async function readSaid(folder: string, file: string): Promise<string> {
  const html = await readFile(path.join(folder, file), 'utf8');
  const said = [...html.matchAll(bodyStart)].map(({ 1: name = '', index }) => elementAt(html, index, name)).join('');
  if (said === '') return '';
  const lang = /<html[^>]*\slang="([^"]*)"/.exec(html)?.[1] ?? '';
  const plain = said.replaceAll(/<[a-z][^>]*>/g, (tag) => tag.replaceAll(unread, ''));
  return `<html lang="${lang}"><body>${plain}</body></html>`;
}

/** The element that begins there; the rest of the page where its end can't be told. */
function elementAt(html: string, start: number, name: string): string {
  const tags = new RegExp(`<(/?)${name}\\b`, 'g');
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth === 0) return `${html.slice(start, tag.index)}</${name}>`;
  }
  return html.slice(start);
}
