import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatOf } from '../harvest/source-documents.ts';
import { decode } from '../markdown/decode.ts';
import { label } from '../markdown/label.ts';
import { languageOf } from '../markdown/language.ts';
import { parseDocument } from '../markdown/parse-document.ts';
import type { DocumentInput } from '../markdown/parsed.ts';
import { toSettledHtml } from '../markdown/to-settled-html.ts';

/**
 * `npm run bench:documents -- FOLDER`: what it costs to read each document below a folder of texts or of bare Git
 * repositories and to write it as HTML, in milliseconds of the processor, so that other work on the machine counts little.
 */
async function benchDocuments(folder: string): Promise<void> {
  const rows: Row[] = [];
  await cost({
    format: 'markdown',
    text: '# The first one pays for loading the code',
    jekyll: false,
    repository: null,
  });
  for (const { name, bytes } of filesBelow(folder)) {
    const input = { format: formatOf(name), text: decode(bytes).text, jekyll: true, repository: null };
    if (input.format !== 'text') rows.push({ name, ...(await cost(input)) });
  }
  report(rows);
}

interface Row {
  name: string;
  parsing: number;
  whole: number;
  characters: number;
}

async function cost(input: DocumentInput): Promise<Omit<Row, 'name'>> {
  const from = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  };
  const { tree, title } = await parseDocument(input);
  const parsing = spent();
  label(tree, languageOf(tree, title));
  const html = toSettledHtml(tree);
  return { parsing, whole: spent(), characters: html.length };
}

function report(rows: readonly Row[]): void {
  const at = (of: (row: Row) => number, share: number) =>
    (rows.map(of).toSorted((a, b) => a - b)[Math.floor((rows.length - 1) * share)] ?? 0).toFixed(1);
  const line = (what: string, of: (row: Row) => number) =>
    `| ${what} | ${at(of, 0.5)} | ${at(of, 0.99)} | ${at(of, 1)} |`;
  const seconds = rows.reduce((sum, { whole }) => sum + whole, 0) / 1000;
  const lines = [
    `${rows.length} documents, ${seconds.toFixed(1)} s of processor time`,
    '',
    '| ms a document | median | 99 % | most |',
    '| --- | ---: | ---: | ---: |',
    line('read', ({ parsing }) => parsing),
    line('read and written', ({ whole }) => whole),
    '',
    ...rows
      .toSorted((a, b) => b.whole - a.whole)
      .slice(0, 5)
      .map(({ name, whole, characters }) => `- ${name}: ${whole.toFixed(0)} ms, ${characters} characters`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Plain files, or those of each bare repository at its newest commit. */
function* filesBelow(folder: string): Generator<{ name: string; bytes: Buffer }> {
  const repositories = globSync('{*,*/*}.git', { cwd: folder });
  for (const repository of repositories) yield* filesOfRepository(path.join(folder, repository));
  if (repositories.length > 0) return;
  for (const name of globSync('**/*.*', { cwd: folder }).toSorted())
    yield { name, bytes: readFileSync(path.join(folder, name)) };
}

function* filesOfRepository(directory: string): Generator<{ name: string; bytes: Buffer }> {
  const git = (...args: string[]) =>
    spawnSync('git', ['-C', directory, ...args], { maxBuffer: 512 * 1024 * 1024 }).stdout;
  for (const name of git('ls-tree', '-r', '-z', '--name-only', 'HEAD').toString('utf8').split('\0')) {
    if (formatOf(name) !== 'text') yield { name, bytes: git('cat-file', 'blob', `HEAD:${name}`) };
  }
}

const { positionals } = parseArgs({ allowPositionals: true });
await benchDocuments(positionals[0] ?? '.');
