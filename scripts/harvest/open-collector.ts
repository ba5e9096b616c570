import type { Folders } from '../content/folders.ts';
import { writeGitConfiguration } from '../forges/git-configuration.ts';
import { HostBreaker } from '../forges/host-breaker.ts';
import { parseMirrors } from '../forges/mirror.ts';
import type { Collector } from './collect.ts';

/** Reads single repositories outside a harvest; forges are not asked beyond Git. */
export async function openCollector(folders: Folders, environment: NodeJS.ProcessEnv): Promise<Collector> {
  return {
    cache: folders.cache,
    root: process.cwd(),
    mirrors: parseMirrors(environment['CATALOG_MIRROR']),
    configuration: await writeGitConfiguration(folders.cache),
    breaker: new HostBreaker(),
    signal: new AbortController().signal,
    forge: {
      answerOf: () => Promise.resolve(undefined),
      versionOf: () => undefined,
      refsOf: () => undefined,
      notes: [],
    },
  };
}
