import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { limits } from '../limits.ts';
import { writeWhole } from '../write-whole.ts';

/** A bare repository of our own: no template, no hooks, everything missing is known to be at the origin. */
export async function prepareCopy(directory: string, git: (args: readonly string[]) => Promise<Buffer>): Promise<void> {
  const marker = path.join(directory, 'catalogue-ready');
  if (existsSync(marker)) return;
  await mkdir(directory, { recursive: true });
  await git(['init', '--quiet', '--bare', '--template=', directory]);
  await git(['init', '--quiet', '--bare', '--template=', path.join(directory, 'reader')]);
  await git(['config', 'remote.origin.promisor', 'true']);
  await writeWhole(marker, '');
}

/** Watches what the fetches of one run write, all together, against the limit: a sentence where it is passed. */
export function watchGrowth(directory: string): () => string | undefined {
  const before = packedBytes(directory);
  return () =>
    packedBytes(directory) - before > limits.fetchedPack
      ? `The repository is larger than the ${limits.fetchedPack} bytes that are fetched of one.`
      : undefined;
}

/** Removes what a fetch that was ended has left half written. */
export async function removeLeftovers(directory: string): Promise<void> {
  const packs = path.join(directory, 'objects', 'pack');
  const names = existsSync(packs) ? readdirSync(packs) : [];
  await Promise.all(names.filter(isHalfWritten).map((name) => rm(path.join(packs, name), { force: true })));
}

const locks = ['*.lock', 'reader/*.lock', 'refs/**/*.lock', 'objects/*.lock', 'objects/info/**/*.lock'];

/** Removes the locks of a Git that was killed. A copy is one run's alone, so at its beginning nobody holds any. */
export async function removeLocks(directory: string): Promise<void> {
  const left = globSync(locks, { cwd: directory });
  await Promise.all(left.map((name) => rm(path.join(directory, name), { force: true })));
}

function packedBytes(directory: string): number {
  const packs = path.join(directory, 'objects', 'pack');
  if (!existsSync(packs)) return 0;
  return readdirSync(packs)
    .filter((name) => name.endsWith('.pack') || isHalfWritten(name))
    .reduce((sum, name) => sum + (statSync(path.join(packs, name), { throwIfNoEntry: false })?.size ?? 0), 0);
}

function isHalfWritten(name: string): boolean {
  return name.startsWith('tmp_');
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
