import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const bin = (name: string) => join('node_modules', '.bin', name);

/** Builds a community's site into a folder, with its search index. */
export async function buildSite(content: string, out: string): Promise<void> {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    CATALOG_CONTENT: content,
    CATALOG_OUT: join(out, 'site'),
    CATALOG_CACHE: join(out, 'cache'),
  };
  await run(bin('astro'), ['build'], { env });
  await run(bin('pagefind'), ['--site', join(out, 'site')], { env });
}
