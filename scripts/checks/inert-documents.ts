import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { findUnsafe } from '../markdown/find-unsafe.ts';
import type { Problem } from '../content/problem.ts';
import type { Check } from './check.ts';

const mdx = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();
const html = unified().use(rehypeParse, { fragment: true }).freeze();
const again = 'Remove the folder and run the harvest again; if it comes back, report a security fault.';

/** The last gate before a build: what was harvested is parsed again, and must hold nothing that runs or calls home. */
export const inertDocuments: Check = {
  rule: 'Harvested documents run nothing, load nothing from elsewhere, and show only pictures of the store.',
  async find({ folder }) {
    const harvested = path.join(folder, 'harvested');
    const entries = await readdir(harvested, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => !entry.isDirectory());
    const problems: Problem[] = [];
    for (const entry of files) {
      const file = path.join(entry.parentPath, entry.name);
      if (!entry.isFile())
        problems.push({ file, field: '', what: 'This is a link or a device, not a file.', fix: again });
      else if (entry.name.endsWith('.mdx')) problems.push(...problemsOfShell(file, await readFile(file, 'utf8')));
      else if (entry.name.endsWith('.html')) problems.push(...(await problemsOfBody(file, harvested)));
    }
    return problems;
  },
};

function problemsOfShell(file: string, text: string): Problem[] {
  const problems: Problem[] = [];
  const refuse = (line: number | undefined, what: string) => problems.push({ file, line, field: '', what, fix: again });
  let tree: Root;
  try {
    tree = mdx.parse(text);
  } catch (error) {
    return [
      {
        file,
        field: '',
        what: `The file does not parse as MDX: ${error instanceof Error ? error.message : String(error)}`,
        fix: again,
      },
    ];
  }
  let shells = 0;
  for (const node of tree.children) {
    const line = node.position?.start.line;
    if (node.type === 'yaml') continue;
    if (node.type !== 'mdxJsxFlowElement') {
      refuse(line, `A harvested file may hold front matter and <Harvested … /> alone, not a node "${node.type}".`);
      continue;
    }
    shells++;
    if (node.name !== 'Harvested') refuse(line, `The component <${node.name ?? ''}> is not known.`);
    if (node.children.length > 0) refuse(line, 'The component has content.');
    if (
      node.attributes.some((attribute) => attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
    ) {
      refuse(line, 'An attribute of the component is an expression.');
    }
  }
  if (shells !== 1) refuse(undefined, `The file holds ${shells} components, not one.`);
  return problems;
}

async function problemsOfBody(file: string, harvested: string): Promise<Problem[]> {
  const text = await readFile(file, 'utf8');
  const problems: Problem[] = [];
  const refuse = (line: number | undefined, what: string) => problems.push({ file, line, field: '', what, fix: again });
  const shell = await readFile(file.replace(/\.html$/, '.mdx'), 'utf8').catch(() => '');
  if (!shell.includes(createHash('sha256').update(text).digest('hex')))
    refuse(undefined, 'The body is not the one that its .mdx file names by digest.');
  for (const unsafe of findUnsafe(text))
    refuse(undefined, `The body holds ${unsafe}, which the harvest does not write.`);
  visit(html.parse(text), 'element', (node) => {
    if (node.tagName === 'img')
      problems.push(...pictureProblems(file, node.position?.start.line, String(node.properties.src), harvested));
  });
  return problems;
}

function pictureProblems(file: string, line: number | undefined, source: string, harvested: string): Problem[] {
  const match = /^catalogue:\/media\/([a-z0-9-]+)\/([A-Za-z0-9._-]+)$/.exec(source);
  const [, product, name] = match ?? [];
  if (!product || !name)
    return [
      { file, line, field: '', what: `The picture "${source.slice(0, 80)}" does not come from the store.`, fix: again },
    ];
  if (existsSync(path.join(harvested, product, 'media', name))) return [];
  return [
    {
      file,
      line,
      field: '',
      what: `The picture ${product}/media/${name} is missing.`,
      fix: `Run "npm run harvest -- ${product} --force".`,
    },
  ];
}
