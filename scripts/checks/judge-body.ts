import { createHash } from 'node:crypto';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Problem } from '../content/problem.ts';
import { findUnsafe } from '../markdown/find-unsafe.ts';

const html = unified().use(rehypeParse, { fragment: true }).freeze();

/** A picture that a body shows: `<product>/media/<name>` in the store. */
export interface Shown {
  picture: string;
  line?: number | undefined;
}

/** Judges the body of a harvested document by its text and that of its shell, and tells the pictures it shows. */
export function judgeBody(
  file: string,
  text: string,
  shell: string,
  fix: string,
): { problems: Problem[]; shown: Shown[] } {
  const problems: Problem[] = [];
  const shown: Shown[] = [];
  const refuse = (line: number | undefined, what: string) => problems.push({ file, line, field: '', what, fix });
  if (!shell.includes(createHash('sha256').update(text).digest('hex')))
    refuse(undefined, 'The body is not the one that its .mdx file names by digest.');
  for (const unsafe of findUnsafe(text))
    refuse(undefined, `The body holds ${unsafe}, which the harvest does not write.`);
  visit(html.parse(text), 'element', ({ tagName, properties, position }) => {
    if (tagName !== 'img') return;
    const line = position?.start.line;
    const source = String(properties.src);
    const [, product, name] = /^catalogue:\/media\/([a-z0-9-]+)\/([A-Za-z0-9._-]+)$/.exec(source) ?? [];
    if (product && name) shown.push({ picture: `${product}/media/${name}`, line });
    else refuse(line, `The picture "${source.slice(0, 80)}" does not come from the store.`);
  });
  return { problems, shown };
}
