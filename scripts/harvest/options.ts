import { parseArgs } from 'node:util';
import { ConfigurationError, resolveFolders, type Folders } from '../content/folders.ts';
import { parseMirrors, type Mirror } from '../forges/mirror.ts';
import { unknownLimits } from '../limits.ts';
import { parseShard, type Shard } from './shard.ts';

export const usage = `npm run harvest -- [id …] [options]

Reads the repositories of all products, or of those named, into content/harvested/.

  --content DIR   the content folder                  (CATALOG_CONTENT, default content)
  --cache DIR     our own copies of the repositories  (CATALOG_CACHE, default .cache)
  --force         read again what has not changed
  --shard I/N     only part I of N of the portfolio
  --list          print the ids of the products that would be read, and read nothing
  --allow-loss    write even if much of the portfolio would be gone
  --json          print the report as one JSON object, last on standard output
  --help          this text

Environment: GITHUB_TOKEN (or GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY, and where the App is installed more than
once GITHUB_APP_INSTALLATION_ID) for what GitHub knows beyond Git; GITHUB_API_URL for a GitHub Enterprise;
CATALOG_MIRROR=https://github.com/=file:///folder/ to read addresses elsewhere;
CATALOG_PATIENCE=2 to wait twice as long for slow hosts; CATALOG_LIMITS='documents=500 file=1000000' for other limits
than those in scripts/limits.ts.
Exit code: 0 all well; 1 a product failed, content is wrong or too much would be lost; 2 nothing could be done.`;

export interface HarvestOptions {
  ids: string[];
  folders: Folders;
  force: boolean;
  json: boolean;
  list: boolean;
  shard: Shard | undefined;
  allowLoss: boolean;
  help: boolean;
  mirrors: Mirror[];
}

/** Reads the command line and the environment. Throws a ConfigurationError in words for the terminal. */
export function readHarvestOptions(argv: readonly string[], environment: NodeJS.ProcessEnv): HarvestOptions {
  const { values, positionals } = parse(argv);
  if (unknownLimits.length > 0)
    throw new ConfigurationError(
      `CATALOG_LIMITS holds "${unknownLimits.join(' ')}", which is no limit. Those that there are, are in scripts/limits.ts; write them as documents=500.`,
    );
  return {
    ids: positionals,
    folders: resolveFolders(values, environment),
    force: values.force,
    json: values.json,
    list: values.list,
    shard: parseShard(values.shard),
    allowLoss: values['allow-loss'],
    help: values.help,
    mirrors: parseMirrors(environment['CATALOG_MIRROR']),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        content: { type: 'string' },
        cache: { type: 'string' },
        force: { type: 'boolean', default: false },
        shard: { type: 'string' },
        list: { type: 'boolean', default: false },
        'allow-loss': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    throw new ConfigurationError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`, { cause });
  }
}
