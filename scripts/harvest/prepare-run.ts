import path from 'node:path';
import type { Product } from '../../content/model/product.ts';
import type { Entry } from '../content/load.ts';
import type { Yardstick } from '../evidence/subject.ts';
import { yardstickDigest } from '../evidence/yardstick.ts';
import { writeGitConfiguration } from '../forges/git-configuration.ts';
import { enrichFromGitHub } from '../forges/github.ts';
import { HostBreaker } from '../forges/host-breaker.ts';
import { openRemotePictures } from '../forges/remote-pictures.ts';
import type { Run } from './harvest-product.ts';
import { openMemory } from '../memory/memory.ts';
import type { HarvestOptions } from './options.ts';
import { startDocumentWorkers } from './document-workers.ts';
import { codeDigest } from './state.ts';

/** Everything that a run shares between its products, and what there is to say before it begins. */
export async function prepareRun(
  { folders, force, mirrors }: HarvestOptions,
  {
    products,
    pictureHosts,
    yardstick,
  }: { products: readonly Entry<Product>[]; pictureHosts: readonly string[]; yardstick: Yardstick },
  signal: AbortSignal,
  environment: NodeJS.ProcessEnv,
): Promise<Run & { remarks: string[] }> {
  const breaker = new HostBreaker();
  const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const forge = await enrichFromGitHub(
    products.flatMap(({ value }) => value.sources),
    { environment, cache: folders.cache, signal, now },
  );
  const harvested = path.join(folders.content, 'harvested');
  return {
    cache: folders.cache,
    root: process.cwd(),
    mirrors,
    configuration: await writeGitConfiguration(folders.cache),
    breaker,
    signal,
    harvested,
    staging: path.join(harvested, '.staging'),
    settled: await openMemory(harvested, path.join(folders.cache, 'harvests', 'settled')),
    force,
    now,
    code: `${codeDigest(path.resolve(import.meta.dirname, '../..'))} ${yardstickDigest(yardstick)}`,
    yardstick,
    workers: startDocumentWorkers({
      pictureCache: path.join(folders.cache, 'pictures'),
      remote: openRemotePictures({ hosts: pictureHosts, cache: folders.cache, mirrors, breaker, signal }),
    }),
    forge,
    remarks: forge.notes,
  };
}
