import { Parser } from 'htmlparser2';
import { ReadPage } from './read-page.ts';

/** HTML as Markdown, with whole addresses: the twin is read away from the site. */
export function toMarkdown(html: string, address: string): string {
  const page = new ReadPage(new URL(address).origin);
  const ends: ((() => void) | undefined)[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => ends.push(page.begin(name, attributes)),
    ontext: (text) => page.add(text),
    onclosetag: () => ends.pop()?.(),
  });
  parser.end(html);
  return `${page.end()}\n`;
}
