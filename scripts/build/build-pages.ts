import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { RenderedFile } from '../../content/model/rendering.ts';
import type { Folders } from '../content/folders.ts';
import { listFiles } from '../harvest/state.ts';
import { writeWhole } from '../write-whole.ts';
import { OutputFolder, OutputIndex } from './output.ts';
import type { Renderer } from './renderer.ts';

/** What the last build into a folder left. */
const State = z.strictObject({ renderer: z.string(), record: z.string(), files: OutputIndex });

/** The pages of a build, with the folder that they stand in and the way to end it. */
export interface Built {
  output: OutputFolder;
  files: RenderedFile[];
  /** Remembers all of it for the next build. */
  remember: () => Promise<void>;
}

/** Renders every page that may have changed, and puts the files beside them that belong to the site as they are. */
export async function buildPages(folders: Folders, { digest, assets, renderSite }: Renderer): Promise<Built> {
  const file = stateFile(folders);
  const last = await readState(file);
  const output = new OutputFolder(folders.out, last?.files ?? {});
  await mkdir(folders.out, { recursive: true });
  for (const name of await listFiles(assets)) output.write(name, await readFile(path.join(assets, name)));
  const { files, record } = await renderSite(output, last?.renderer === digest ? last.record : undefined);
  return {
    output,
    files,
    remember: async () => {
      await mkdir(path.dirname(file), { recursive: true });
      await writeWhole(file, JSON.stringify({ renderer: digest, record, files: output.index }));
    },
  };
}

/** Each out folder has a state of its own; by its place beside the cache, so that both can move together. */
function stateFile({ cache, out }: Folders): string {
  const place = createHash('sha256').update(path.relative(cache, out)).digest('hex').slice(0, 16);
  return path.join(cache, 'builds', `${place}.json`);
}

async function readState(file: string): Promise<z.output<typeof State> | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : State.safeParse(JSON.parse(text)).data;
}
