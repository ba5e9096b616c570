import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where a run reads and writes. */
export interface Folders {
  /** Curated and harvested content. */
  content: string;
  /** Our own bare repositories and what can be made again. */
  cache: string;
  /** The finished site. */
  out: string;
}

/** A run cannot begin: a wrong option, an unusable folder or variable. Ends the command with exit code 2. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** Options first, then CATALOG_CONTENT, CATALOG_CACHE and CATALOG_OUT, then the defaults. Paths come out absolute. */
export function resolveFolders(
  options: { content?: string | undefined; cache?: string | undefined; out?: string | undefined },
  environment: NodeJS.ProcessEnv,
): Folders {
  const content = path.resolve(options.content ?? environment['CATALOG_CONTENT'] ?? 'content');
  if (!existsSync(content) || !statSync(content).isDirectory()) {
    throw new ConfigurationError(
      `The content folder ${content} does not exist. Create it with a catalog.yml in it, or name another with --content or CATALOG_CONTENT.`,
    );
  }
  return {
    content,
    cache: path.resolve(options.cache ?? environment['CATALOG_CACHE'] ?? '.cache'),
    out: path.resolve(options.out ?? environment['CATALOG_OUT'] ?? 'dist'),
  };
}
