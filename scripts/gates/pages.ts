import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** The pages of a finished site as paths in its folder, sorted. Throws where there is no site. */
export async function listPages(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('pagefind')).toSorted();
  if (pages.length > 0) return pages;
  throw new Error(`There are no pages in ${folder}. Run "npm run build" first, or look at the gate "build".`);
}

const parser = unified().use(rehypeParse);

/** Reads one page as a tree. */
export async function readPage(folder: string, page: string): Promise<Root> {
  return parser.parse(await readFile(path.join(folder, page), 'utf8'));
}

/** Every element of a page that passes the test. */
export function elementsOf(tree: Root, matches: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (matches(element)) found.push(element);
  });
  return found;
}
