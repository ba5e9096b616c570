import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, statSync } from 'node:fs';
import { readdir, readFile, readlink, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { RenderSite } from '../../content/model/rendering.ts';
import type { Folders } from '../content/folders.ts';
import { digestRenderer } from './renderer-digest.ts';

/** The site as a program that renders itself: what Astro makes of templates, once for each state of the code. */
export interface Renderer {
  digest: string;
  /** The files that belong to the site as they are: styles, scripts, fonts. */
  assets: string;
  renderSite: RenderSite;
}

const Styles = z.array(z.tuple([z.string(), z.record(z.string(), z.unknown())]));
const Entry = z.object({ createRenderer: z.custom<(styles: z.output<typeof Styles>) => RenderSite>() });

/** Answers the renderer of this code, made now where the cache has none. The site learns its content from the environment. */
export async function readyRenderer(folders: Folders, checkout: string): Promise<Renderer> {
  const digest = digestRenderer(checkout, folders.content);
  const folder = path.join(folders.cache, 'renderers', digest);
  Object.assign(process.env, {
    CATALOG_CONTENT: folders.content,
    CATALOG_CACHE: folders.cache,
    CATALOG_RENDERER: folder,
    ASTRO_TELEMETRY_DISABLED: '1',
    // Otherwise a build that a test starts would be one for development, in which nothing is kept.
    NODE_ENV: 'production',
  });
  if (!existsSync(path.join(folder, 'complete'))) await makeRenderer(folder, checkout);
  const styles = Styles.parse(JSON.parse(await readFile(path.join(folder, 'styles.json'), 'utf8')));
  await linkPackages(folder, checkout);
  const [entry = ''] = globSync('prerender-entry.*.mjs', { cwd: path.join(folder, 'server') });
  const { createRenderer } = Entry.parse(await import(pathToFileURL(path.join(folder, 'server', entry)).href));
  return { digest, assets: path.join(folder, 'client'), renderSite: createRenderer(styles) };
}

/** In a process of its own, that gives its memory back: to compile takes more than to render. */
async function makeRenderer(folder: string, checkout: string): Promise<void> {
  const entry = path.join(import.meta.dirname, 'renderer-process.ts');
  const child = spawn(process.execPath, [...smallHeap, entry, folder, checkout], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  if (signal) throw new Error(`The templates could not be compiled: the process was ended by ${signal}.`);
  if (code !== 0) throw new Error('The templates could not be compiled; what is wrong with them stands above.');
  await forgetOldest(path.dirname(folder));
}

/** Measured: a fifth less memory at its peak, for a tenth more time. */
const smallHeap = ['--max-semi-space-size=4', '--heap-growing-percent=30'];

/** So many states of the code are enough to go back and forth between branches. */
const most = 3;

async function forgetOldest(folder: string): Promise<void> {
  const ages = (await readdir(folder)).map((name) => ({ name, made: statSync(path.join(folder, name)).mtimeMs }));
  const oldest = ages.toSorted((a, b) => b.made - a.made).slice(most);
  for (const { name } of oldest) await rm(path.join(folder, name), { recursive: true, force: true });
}

/** What cannot be bundled, such as a library in machine code, is found from the folder of the bundle. */
async function linkPackages(folder: string, checkout: string): Promise<void> {
  const [link, packages] = [path.join(folder, 'node_modules'), path.join(checkout, 'node_modules')];
  if ((await readlink(link).catch(() => undefined)) === packages) return;
  await rm(link, { force: true });
  await symlink(packages, link);
}
