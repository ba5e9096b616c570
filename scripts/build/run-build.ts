import path from 'node:path';
import { allDone } from './all-done.ts';
import type { Beginning } from './beginning.ts';
import { buildPages } from './build-pages.ts';
import { buildShard } from './build-shard.ts';
import { compressFiles } from './compress-files.ts';
import { rememberBuild } from './last-build.ts';
import { forgetBuilds } from './forget-builds.ts';
import { writeHistories } from './histories/write-histories.ts';
import { describeFigures, measureSite } from './measure.ts';
import type { BuildOptions } from './options.ts';
import type { OutputFolder } from './output.ts';
import { readyRenderer, type Renderer } from './renderer.ts';
import { countGroups } from './search/group-pages.ts';
import { indexPages } from './search/index-pages.ts';
import { settle } from './settled.ts';
import { signStore } from './sign-store.ts';
import { takeShards } from './take-shards.ts';
import { waitForTurn } from './wait-for-turn.ts';
import { writeSitemap } from './write-sitemap.ts';
import { writeTwins } from './write-twins.ts';
import type { RenderedFile } from '../../content/model/rendering.ts';
import { curatedChecks } from '../checks/curated.ts';
import { harvestedChecks } from '../checks/harvested.ts';
import { checkContent } from '../content/check-content.ts';
import { describeProblems } from '../content/problem.ts';
import { openMemory, type Memory } from '../memory/memory.ts';

/**
 * Check → histories → renderer → a shard of the site, or all of it. Answers what was built in one line; undefined where
 * the content is not sound, and that has been said. A whole site is settled by its beginning, before another build's turn.
 */
export async function runBuild(
  options: BuildOptions,
  checkout: string,
  beginning: Beginning | undefined,
): Promise<string | undefined> {
  const { folders, share } = options;
  const done = await waitForTurn(path.join(folders.cache, 'builds'));
  try {
    if (options.fresh) await forgetBuilds(folders, checkout);
    const memory = await openMemory(folders.content, path.join(folders.cache, 'builds', 'checked'));
    const url = await readSoundContent(memory);
    if (url !== undefined) await writeHistories(memory);
    await memory.keep();
    if (url === undefined) return undefined;
    const renderer = await readyRenderer(folders, checkout);
    return await (share ? buildShard(options, share, renderer, url) : buildSite(options, beginning, renderer, url));
  } finally {
    await done();
  }
}

/**
 * What shards have made → pages → checksums → search index, and meanwhile sitemap and twins in Markdown → compressed
 * twins, if asked for → figures.
 */
async function buildSite(
  options: BuildOptions,
  beginning: Beginning | undefined,
  renderer: Renderer,
  url: string,
): Promise<string> {
  const { folders, compress, shards } = options;
  const last = await takeShards(folders, renderer.digest, shards);
  const { output, files, pages, record } = await buildPages(folders, renderer, last);
  await output.copy(renderer.assets);
  await signStore(output, files, process.env['CATALOG_SIGNING_KEY']);
  // Pagefind is a process of its own: meanwhile there is time for what does not need it.
  const indexing = indexPages(output, output.pages(), folders.cache, countGroups(pages));
  const [indexed] = await allDone([indexing, writeAlso(output, files, url)]);
  if (compress) await compressFiles(output);
  output.removeRest();
  const left = output.left();
  await rememberBuild(folders, { renderer: renderer.digest, record, ...left });
  if (beginning) await settle(folders, beginning, left);
  const site = measureSite(output.index);
  const rendered = files.filter((file) => file.rendered).length;
  const seconds = performance.now() / 1000;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  return `Built ${folders.out}: ${describeFigures({ ...site, rendered, indexed, seconds, peakBytes })}`;
}

/** Writes what is made of the pages for programs. */
async function writeAlso(output: OutputFolder, files: readonly RenderedFile[], url: string): Promise<void> {
  await writeSitemap(output, files, url);
  writeTwins(output, files, url);
}

/** Astro ends with success on a reference that leads nowhere, so the content is judged here first. Answers the address of the site. */
async function readSoundContent(memory: Memory): Promise<string | undefined> {
  const rules = [...curatedChecks, ...harvestedChecks];
  const { problems, content } = await checkContent(memory.folder, rules, { memory });
  if (problems.length === 0) return content.catalog.url;
  console.error(describeProblems(problems, process.env));
  return undefined;
}
