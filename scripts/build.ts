import path from 'node:path';
import { lookAtBeginning } from './build/beginning.ts';
import { readBuildOptions } from './build/options.ts';
import { isSettled } from './build/settled.ts';
import { runCommand } from './command.ts';

const checkout = path.resolve(import.meta.dirname, '..');

/**
 * `npm run build -- [--compress] [--fresh] [--shard I/N --into FOLDER | SHARD …]`: nothing where nothing has changed
 * since the last build of the whole site; otherwise what is to be done. Never touches the network.
 */
async function build(): Promise<number> {
  const options = readBuildOptions(process.argv.slice(2), process.env, checkout);
  const { folders, share, shards, fresh } = options;
  const isWhole = !share && shards.length === 0;
  const beginning = isWhole ? await lookAtBeginning(options, checkout) : undefined;
  if (beginning && !fresh && (await isSettled(folders, beginning))) {
    console.log(`Nothing has changed: ${folders.out} stands as the last build left it, 0 files rendered.`);
    return 0;
  }
  // Loaded only now: it takes longer than seeing that nothing has changed.
  const { runBuild } = await import('./build/run-build.ts');
  const built = await runBuild(options, checkout, beginning);
  if (built === undefined) return 1;
  console.log(built);
  return 0;
}

await runCommand(build);
