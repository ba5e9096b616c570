import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };

/** The folder of what this code has indexed with this Pagefind; what other code made counts no longer, and is removed. */
export async function readyCacheFolder(cache: string): Promise<string> {
  const search = path.join(cache, 'search');
  const name = digestCode();
  await mkdir(path.join(search, name), { recursive: true });
  const others = (await readdir(search)).filter((other) => other !== name);
  for (const other of others) await rm(path.join(search, other), { recursive: true, force: true });
  return path.join(search, name);
}

function digestCode(): string {
  const digest = createHash('sha256').update(manifest.dependencies.pagefind);
  for (const file of globSync('*.ts', { cwd: import.meta.dirname }).sort())
    digest.update(`\0${file}\0`).update(readFileSync(path.join(import.meta.dirname, file)));
  return digest.digest('hex').slice(0, 16);
}
