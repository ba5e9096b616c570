import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { commandOf } from './command-of.ts';
import { runCommand } from './command.ts';
import { ConfigurationError, resolveFolders, type Folders } from './content/folders.ts';
import { loadContent } from './content/load.ts';
import { basePath } from './serve/base-path.ts';
import { serveSite } from './serve/serve-site.ts';

/** `npm start`: harvest → build → serve, until Ctrl-C. */
async function start(): Promise<number> {
  const { folders, port } = readOptions();
  const harvested = await run('harvest', folders);
  if (harvested > 1) return harvested;
  if (harvested === 1) console.error('\nSome products could not be read; the site shows what is known of them.\n');
  const built = await run('build', folders);
  if (built > 0) return built;
  await serve(folders, port);
  return 0;
}

function readOptions(): { folders: Folders; port: number } {
  const { values } = parseArgs({
    options: {
      content: { type: 'string' },
      cache: { type: 'string' },
      out: { type: 'string' },
      port: { type: 'string', default: '4321' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new ConfigurationError(`--port ${values.port} is no port. Give a number from 1 to 65535.`);
  }
  return { folders: resolveFolders(values, process.env), port };
}

/** Runs one of our commands to its end, in a process of its own so that its memory is free again afterwards. */
async function run(name: 'harvest' | 'build', folders: Folders): Promise<number> {
  const [program = '', ...argv] = commandOf(name);
  const child = spawn(program, argv, {
    stdio: 'inherit',
    env: {
      ...process.env,
      CATALOG_CONTENT: folders.content,
      CATALOG_CACHE: folders.cache,
      CATALOG_OUT: folders.out,
    },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 130;
}

async function serve(folders: Folders, port: number): Promise<void> {
  const { content } = await loadContent(folders.content);
  const server = await serveSite(folders.out, basePath(content.catalog.url), port);
  console.log(`\n${content.catalog.name} is at ${server.address.replace('127.0.0.1', 'localhost')} (Ctrl-C ends it)`);
  const end = () => void server.close();
  process.once('SIGINT', end).once('SIGTERM', end);
}

await runCommand(start);
