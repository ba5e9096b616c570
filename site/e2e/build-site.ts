import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Builds a community's site into a folder by the command that everyone uses, so that all of it is there. */
export async function buildSite(content: string, out: string): Promise<void> {
  const folders = ['--content', content, '--out', join(out, 'site'), '--cache', join(out, 'cache')];
  await run(process.execPath, ['scripts/build.ts', ...folders]);
}
