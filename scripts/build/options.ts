import { parseArgs } from 'node:util';
import { ConfigurationError, resolveFolders, type Folders } from '../content/folders.ts';
import { parseShard, type Shard } from '../harvest/shard.ts';
import { guardOut } from './guard-out.ts';

/** A share of the site to build, and the folder to leave it in. */
export interface Share {
  shard: Shard;
  into: string;
}

export interface BuildOptions {
  folders: Folders;
  compress: boolean;
  /** Whether everything is made anew, whatever an earlier build has left. */
  fresh: boolean;
  /** Folders with shares of the site that other machines have built. */
  shards: string[];
  share: Share | undefined;
}

/** Reads the command line and the environment. Throws a ConfigurationError in words for the terminal. */
export function readBuildOptions(argv: string[], environment: NodeJS.ProcessEnv, checkout: string): BuildOptions {
  const text = { type: 'string' } as const;
  const { values, positionals: shards } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      ...{ content: text, cache: text, out: text, shard: text, into: text },
      compress: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
    },
  });
  const folders = resolveFolders(values, environment);
  guardOut(folders, checkout);
  const { compress, fresh, into } = values;
  const shard = parseShard(values.shard);
  if ((shard === undefined) !== (into === undefined) || (shard && shards.length > 0))
    throw new ConfigurationError(
      'A share of the site is built by --shard I/N --into FOLDER, and shares are put together by naming their folders alone.',
    );
  return { folders, compress, fresh, shards, share: shard && into !== undefined ? { shard, into } : undefined };
}
