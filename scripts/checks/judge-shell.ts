import path from 'node:path';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { Document } from '../../content/model/document.ts';
import { parseYaml } from '../content/parse-yaml.ts';
import type { Problem } from '../content/problem.ts';

const mdx = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();

/** Judges the `.mdx` file of a harvested document by its text and its place: front matter and one inert component. */
export function judgeShell(file: string, text: string, harvested: string, fix: string): Problem[] {
  const problems: Problem[] = [];
  const refuse = (line: number | undefined, what: string) => problems.push({ file, line, field: '', what, fix });
  let tree: Root;
  try {
    tree = mdx.parse(text);
  } catch (error) {
    refuse(undefined, `The file does not parse as MDX: ${error instanceof Error ? error.message : String(error)}`);
    return problems;
  }
  let shells = 0;
  for (const node of tree.children) {
    const line = node.position?.start.line;
    if (node.type === 'yaml') {
      problems.push(...problemsOfFrontMatter(file, node.value, harvested, fix));
      continue;
    }
    if (node.type !== 'mdxJsxFlowElement') {
      refuse(line, `A harvested file may hold front matter and <Harvested … /> alone, not a node "${node.type}".`);
      continue;
    }
    shells++;
    if (node.name !== 'Harvested') refuse(line, `The component <${node.name ?? ''}> is not known.`);
    if (node.children.length > 0) refuse(line, 'The component has content.');
    const named = node.attributes.map((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.name : '…'));
    if (named.join(' ') !== 'html digest')
      refuse(line, `The component has the attributes "${named.join(' ')}", not "html digest".`);
    const body = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'html');
    if (body?.value !== `./${path.basename(file, '.mdx')}.html`)
      refuse(line, 'The component names another file than the body beside it.');
    if (
      node.attributes.some((attribute) => attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
    ) {
      refuse(line, 'An attribute of the component is an expression.');
    }
  }
  if (shells !== 1) refuse(undefined, `The file holds ${shells} components, not one.`);
  return problems;
}

/** The front matter must fit its schema, and say of the file what its place says. */
function problemsOfFrontMatter(file: string, yaml: string, harvested: string, fix: string): Problem[] {
  const parsed = parseYaml(file, yaml, Document);
  if ('problems' in parsed) return parsed.problems;
  const { product, version, address } = parsed.value;
  const place = path.join(product, 'docs', version, `${address}.mdx`);
  if (path.relative(harvested, file) === place) return [];
  return [{ file, field: 'address', what: `The front matter says that this is ${place}.`, fix }];
}
