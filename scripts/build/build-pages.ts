import { mkdir } from 'node:fs/promises';
import type { Rendering, Share } from '../../content/model/rendering.ts';
import type { Folders } from '../content/folders.ts';
import type { LastBuild } from './last-build.ts';
import { OutputFolder } from './output.ts';
import type { Renderer } from './renderer.ts';

/** The pages of a build, with the folder that they stand in. */
export interface Built extends Rendering {
  output: OutputFolder;
}

const all: Share = () => true;

/** Renders every page that may have changed since the last build, of a share of the site or of all of it. */
export async function buildPages(
  { out }: Folders,
  { renderSite }: Renderer,
  { records, files, folders }: LastBuild,
  isOwn = all,
): Promise<Built> {
  const output = new OutputFolder(out, files, folders);
  await mkdir(out, { recursive: true });
  const rendering = await renderSite(output, records, isOwn);
  if (rendering.unlike.length > 0) console.error(describeUnlike(rendering.unlike));
  return { output, ...rendering };
}

function describeUnlike(names: readonly string[]): string {
  const some = names.slice(0, 3).map((name) => name.replace('\n', ' '));
  return `The shards were not made from the same content: they tell ${names.length} things differently, such as ${some.join(', ')}. Pages that depend on them are judged and rendered here. Make all shards from one commit, with one harvest.`;
}
