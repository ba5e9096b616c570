import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Problem } from '../content/problem.ts';

const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(remarkMdx).freeze();

/** Judges a curated page by its text. */
export function judgePage(file: string, text: string): Problem[] {
  const problems: Problem[] = [];
  const refuse = (line: number | undefined, what: string, fix: string) =>
    problems.push({ file, line, field: '', what, fix });
  let tree: Root;
  try {
    tree = mdx.parse(text);
  } catch (error) {
    const fix = 'Write "\\{" for a curly bracket and "&lt;" for a less-than sign, and close every element.';
    return [
      {
        file,
        field: '',
        what: `The page cannot be read as MDX: ${error instanceof Error ? error.message : String(error)}`,
        fix,
      },
    ];
  }
  visit(tree, (node) => {
    const line = node.position?.start.line;
    if (node.type === 'mdxjsEsm')
      refuse(line, 'The page holds an import or export, which would run as code.', 'Begin the line with other words.');
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      refuse(line, 'The page holds { … }, which would run as code.', 'Write "\\{" for a curly bracket in a text.');
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      refuse(line, `The page holds the element <${node.name ?? ''}>.`, 'Use Markdown instead.');
    }
    if (node.type === 'image' && /^([a-z][a-z0-9+.-]*:)?\/\//i.test(node.url)) {
      refuse(
        line,
        `The picture ${node.url} lies elsewhere.`,
        'A visitor’s browser talks to this site alone: link to the picture instead.',
      );
    }
  });
  return problems;
}
