import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages } from './build/build-pages.ts';
import { compressFiles } from './build/compress-files.ts';
import { guardOut } from './build/guard-out.ts';
import { indexPages } from './build/search/index-pages.ts';
import type { SitePage } from './build/search/describe-pages.ts';
import { signStore } from './build/sign-store.ts';
import { describeFigures, measureSite, type Figures } from './build/measure.ts';
import { writeAppHistory } from './build/write-app-history.ts';
import type { OutputFolder } from './build/output.ts';
import { readyRenderer } from './build/renderer.ts';
import { writeSitemap } from './build/write-sitemap.ts';
import { writeTwins } from './build/write-twins.ts';
import { waitForTurn } from './build/wait-for-turn.ts';
import { writeChangeLog } from './build/write-change-log.ts';
import { writeVerdictHistory } from './build/write-verdict-history.ts';
import { curatedChecks } from './checks/curated.ts';
import { harvestedChecks } from './checks/harvested.ts';
import { runCommand } from './command.ts';
import { checkContent } from './content/check-content.ts';
import { resolveFolders, type Folders } from './content/folders.ts';
import { describeProblems } from './content/problem.ts';

const checkout = path.resolve(import.meta.dirname, '..');

/**
 * `npm run build -- [--compress]`: check → histories → renderer → pages → checksums, sitemap, twins in Markdown →
 * search index → compressed twins, if asked for → figures. Never touches the network.
 */
async function build(): Promise<number> {
  const { folders, compress } = readOptions();
  const url = await readSoundContent(folders);
  if (url === undefined) return 1;
  const done = await waitForTurn(path.join(folders.cache, 'builds'));
  const figures = await buildSite(folders, url, compress).finally(done);
  console.log(`Built ${folders.out}: ${describeFigures(figures)}`);
  return 0;
}

async function buildSite(folders: Folders, url: string, compress: boolean): Promise<Figures> {
  await writeVerdictHistory(folders.content);
  await writeChangeLog(folders.content);
  await writeAppHistory(folders.content);
  const renderer = await readyRenderer(folders, checkout);
  const { output, files, remember } = await buildPages(folders, renderer);
  await signStore(output, files, process.env['CATALOG_SIGNING_KEY']);
  await writeSitemap(output, files, url);
  writeTwins(output, files, url);
  const indexed = await indexPages(output, pagesIn(output), folders.cache);
  if (compress) await compressFiles(output);
  await output.removeRest();
  await remember();
  const site = await measureSite(folders.out);
  const seconds = performance.now() / 1000;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  return { ...site, indexed, seconds, peakBytes };
}

/** The pages of this build, each with the digest of its bytes. */
function pagesIn({ index }: OutputFolder): SitePage[] {
  return Object.entries(index).flatMap(([file, [digest]]) => (file.endsWith('.html') ? [{ file, digest }] : []));
}

function readOptions(): { folders: Folders; compress: boolean } {
  const folder = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { content: folder, cache: folder, out: folder, compress: { type: 'boolean', default: false } },
  });
  const folders = resolveFolders(values, process.env);
  guardOut(folders, checkout);
  return { folders, compress: values.compress };
}

/** Astro ends with success on a reference that leads nowhere, so the content is judged here first. Answers the address of the site. */
async function readSoundContent({ content }: Folders): Promise<string | undefined> {
  const { problems, content: read } = await checkContent(content, [...curatedChecks, ...harvestedChecks]);
  if (problems.length === 0) return read.catalog.url;
  console.error(describeProblems(problems, process.env));
  return undefined;
}

await runCommand(build);
