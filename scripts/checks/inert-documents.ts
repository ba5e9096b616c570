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
import { fileOf } from '../harvest/extract.ts';
import { extractors } from '../harvest/extractors.ts';
import { findUnsafe } from '../markdown/find-unsafe.ts';
import { Document } from '../../content/model/document.ts';
import { parseYaml } from '../content/parse-yaml.ts';
import type { Problem } from '../content/problem.ts';
import type { Check } from './check.ts';

const mdx = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();
const html = unified().use(rehypeParse, { fragment: true }).freeze();
/** `<product>/…`: the files that a harvest or a build leaves behind; what is being staged is not looked at. */
const known =
  /^(\.staging\/.*|\.harvest\.lock(\.\d+)?|[a-z0-9-]+\/((app-history|changes|facts|forge|history|releases|state|stale)\.json|docs\/[a-z0-9.-]+\/[a-z0-9._/-]+\.(mdx|html)|media\/[a-z0-9._-]+\.webp))$/;
const extracted = new Set(extractors.map(fileOf));
const again = 'Remove the folder and run the harvest again; if it comes back, report a security fault.';

/** The last gate before a build: what was harvested is parsed again, and must hold nothing that runs or calls home. */
export const inertDocuments: Check = {
  rule: 'Harvested documents run nothing, load nothing from elsewhere, and show only pictures of the store.',
  async find({ folder }) {
    const harvested = path.join(folder, 'harvested');
    const entries = await readdir(harvested, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => !entry.isDirectory() && !entry.parentPath.includes(`${path.sep}.staging`));
    const problems: Problem[] = [];
    for (const entry of files) {
      const file = path.join(entry.parentPath, entry.name);
      if (!entry.isFile())
        problems.push({ file, field: '', what: 'This is a link or a device, not a file.', fix: again });
      else if (!isKnown(path.relative(harvested, file)))
        problems.push({ file, field: '', what: 'The harvest writes no file of this name.', fix: again });
      else if (entry.name.endsWith('.mdx'))
        problems.push(...problemsOfShell(file, await readFile(file, 'utf8'), harvested));
      else if (entry.name.endsWith('.webp')) problems.push(...(await problemsOfPicture(file)));
      else if (entry.name.endsWith('.html')) problems.push(...(await problemsOfBody(file, harvested)));
    }
    return [...problems, ...(await strayFiles(folder))];
  },
};

/** Beside what is harvested stand records, prose and the model alone: nothing that a browser would run. */
async function strayFiles(folder: string): Promise<Problem[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  return files
    .filter((file) => !path.relative(folder, file).startsWith(`harvested${path.sep}`))
    .filter((file) => !/\.(ya?ml|json|geojson|mdx|ts)$/.test(file))
    .map((file) => ({
      file,
      field: '',
      what: 'No file of this kind belongs to the content.',
      fix: 'Remove the file.',
    }));
}

/** A picture of the store is what its name says: a browser that is told another type might read it as a page. */
async function problemsOfPicture(file: string): Promise<Problem[]> {
  const bytes = await readFile(file);
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  return isWebp ? [] : [{ file, field: '', what: 'The file is no WebP picture.', fix: again }];
}

function isKnown(file: string): boolean {
  return known.test(file) || (file.split('/').length === 2 && extracted.has(path.basename(file)));
}

function problemsOfShell(file: string, text: string, harvested: string): Problem[] {
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
    if (node.type === 'yaml') {
      problems.push(...problemsOfFrontMatter(file, node.value, harvested));
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
function problemsOfFrontMatter(file: string, yaml: string, harvested: string): Problem[] {
  const parsed = parseYaml(file, yaml, Document);
  if ('problems' in parsed) return parsed.problems;
  const { product, version, address } = parsed.value;
  const place = path.join(product, 'docs', version, `${address}.mdx`);
  if (path.relative(harvested, file) === place) return [];
  return [{ file, field: 'address', what: `The front matter says that this is ${place}.`, fix: again }];
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
