import { hash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import { digestFiles } from '../../memory/digest-code.ts';

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
  const code = digestFiles(import.meta.dirname, ['*.ts'], ['*.test.ts']);
  return hash('sha256', `${manifest.dependencies.pagefind} ${code}`).slice(0, 16);
}
