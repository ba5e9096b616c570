import path from 'node:path';
import { parseArgs } from 'node:util';
import type { TemplatePrints } from '../content/model/method.ts';
import { runCommand } from './command.ts';
import { checkContent } from './content/check-content.ts';
import { resolveFolders } from './content/folders.ts';
import { printLines } from './evidence/templates.ts';
import { openCollector } from './harvest/open-collector.ts';
import { toJson } from './harvest/to-json.ts';
import { collectSource, probeSource, type Collector } from './harvest/collect.ts';
import { decode } from './markdown/decode.ts';
import { writeWhole } from './write-whole.ts';

/** Documents that products copy; a licence's text is everybody's. */
const document = /\.(md|markdown|rst|adoc|txt)$/i;
const licence = /(^|\/)(licen[cs]e|copying)[^/]*$/i;

/** Takes the prints of the community's templates into content/templates.json, so that copies are told without their texts. */
async function takePrints(argv: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({ args: argv, options: { content: { type: 'string' }, cache: { type: 'string' } } });
  const folders = resolveFolders(values, environment);
  const { content } = await checkContent(folders.content);
  const collector = await openCollector(folders, environment);
  const prints: TemplatePrints = [];
  for (const repository of content.method.templates) prints.push(...(await printsOf(repository, collector)));
  await writeWhole(path.join(folders.content, 'templates.json'), toJson(prints));
  process.stdout.write(`✓ ${prints.length} documents of ${content.method.templates.length} template repositories\n`);
  return 0;
}

async function printsOf(repository: string, collector: Collector): Promise<TemplatePrints> {
  const probed = await probeSource({ repository, roles: ['docs'] }, undefined, collector);
  const raw = await collectSource(probed, collector);
  const paths = [...raw.tree.files.keys()].filter((file) => document.test(file) && !licence.test(file)).toSorted();
  const name = new URL(repository).pathname.slice(1);
  return [...(await raw.readFiles(paths))].map(([file, bytes]) => ({
    name: `${name}/${file}`,
    source: `${repository}/blob/${raw.refs.commit}/${encodeURI(file)}`,
    lines: printLines(decode(bytes).text),
  }));
}

await runCommand(() => takePrints(process.argv.slice(2), process.env));
