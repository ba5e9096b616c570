import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { limits } from '../limits.ts';

/** A bare repository of our own: no template, no hooks, everything missing is known to be at the origin. */
export async function prepareCopy(directory: string, git: (args: readonly string[]) => Promise<Buffer>): Promise<void> {
  const marker = path.join(directory, 'catalogue-ready');
  if (existsSync(marker)) return;
  await mkdir(directory, { recursive: true });
  await git(['init', '--quiet', '--bare', '--template=', directory]);
  await git(['init', '--quiet', '--bare', '--template=', path.join(directory, 'reader')]);
  await git(['config', 'remote.origin.promisor', 'true']);
  await writeFileAtomic(marker, '');
}

/** What a running fetch has written so far, against the limit. */
export function tooLarge(directory: string): string | undefined {
  const packs = path.join(directory, 'objects', 'pack');
  if (!existsSync(packs)) return undefined;
  const written = readdirSync(packs)
    .filter((name) => name.startsWith('tmp_'))
    .reduce((sum, name) => sum + (statSync(path.join(packs, name), { throwIfNoEntry: false })?.size ?? 0), 0);
  return written > limits.fetchedPack
    ? `The repository is larger than ${limits.fetchedPack} bytes without its files' contents.`
    : undefined;
}

/** The folder of our own copy: readable, and never outside the cache whatever the address. */
export function repositoryDirectory(cache: string, key: string): string {
  const readable = key
    .replace(/^https:\/\//, '')
    .replaceAll(/[^a-z0-9.-]+/g, '_')
    .slice(0, 80);
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 12);
  return path.join(cache, 'git', `${readable}-${digest}.git`);
}
