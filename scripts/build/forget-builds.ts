import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Folders } from '../content/folders.ts';
import { forgetLastBuild } from './last-build.ts';
import { digestRenderer } from './renderer-digest.ts';
import { unsettle } from './settled.ts';

/** Forgets all that builds have left for this one; what the harvest keeps stays, and so does what other builds go on from. */
export async function forgetBuilds(folders: Folders, checkout: string): Promise<void> {
  const renderer = path.join('renderers', digestRenderer(checkout, folders.content));
  for (const kept of ['astro', renderer, 'search', 'social', 'builds/checked'])
    await rm(path.join(folders.cache, kept), { recursive: true, force: true });
  await forgetLastBuild(folders);
  await unsettle(folders);
}
