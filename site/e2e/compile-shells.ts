import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { readBody } from '../catalogue/body.ts';
import { readDocument } from '../loaders/documents.ts';

const component = `---
import { createHash } from 'node:crypto';
const bodies = import.meta.glob('../docs/**/*.html', { query: '?raw', import: 'default', eager: true });
const digest = (html) => createHash('sha256').update(html).digest('hex');
const html = Object.values(bodies).find((body) => digest(body) === Astro.props.digest);
---
<Fragment set:html={html} />`;

const page = `---
import Harvested from '../components/Harvested.astro';
export const getStaticPaths = () =>
  Object.entries(import.meta.glob('../docs/**/*.mdx', { eager: true })).map(([file, { default: Content }], number) => ({
    params: { number: String(number) },
    props: { file, Content },
  }));
const { file, Content } = Astro.props;
---
<Fragment set:html={'<!--' + file.slice('../docs/'.length) + '-->'} /><Content components={{ Harvested }} /><!--end-->`;

/**
 * Compiles harvested documents with `@astrojs/mdx` alone, in a project made for it, and reads them as the site does.
 * Answers with the HTML of both, by the file's path below the harvested folder.
 */
export async function compileShells(harvested: string, project: string) {
  for (const folder of ['src/pages', 'src/components']) mkdirSync(join(project, folder), { recursive: true });
  cpSync(harvested, join(project, 'src/docs'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  writeFileSync(join(project, 'src/components/Harvested.astro'), component);
  writeFileSync(join(project, 'src/pages/[number].astro'), page);
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(project, 'astro.config.mjs'),
    "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()], compressHTML: false };\n",
  );
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  await promisify(execFile)(resolve('node_modules/.bin/astro'), ['build'], { cwd: project, env });

  const compiled = new Map<string, string>();
  for (const built of globSync('dist/*/index.html', { cwd: project })) {
    const [, file = '', html = ''] =
      /<!--(.+?\.mdx)-->([^]*)<!--end-->/.exec(readFileSync(join(project, built), 'utf8')) ?? [];
    compiled.set(file, html);
  }
  const targets = {
    document: (product: string, address: string) => `catalogue:/docs/${product}/${address}`,
    media: (product: string, file: string) => `catalogue:/media/${product}/${file}`,
  };
  const read = new Map<string, string>();
  for (const file of globSync('**/*.mdx', { cwd: harvested }).toSorted()) {
    const document = readDocument(readFileSync(join(harvested, file), 'utf8'), file);
    read.set(file, await readBody(harvested, document, targets));
  }
  return { compiled: new Map([...compiled].toSorted()), read };
}
