import { rmSync } from 'node:fs';
import path from 'node:path';
import { commandOf } from '../command-of.ts';
import { inSum, succeeded, type Contestant } from './contestant.ts';
import { startMadeForge } from './made-forge.ts';
import { addRelease, releases, type MadeRepository } from './make-portfolio.ts';
import { runMeasured, type Measured } from './run-measured.ts';

/** Our own commands on a made portfolio, whose repositories a forge of the bench's own process gives out. */
export interface Catalogue extends Contestant {
  out: string;
  content: string;
  close(): Promise<void>;
}

/** The product that gets a release in a round. */
export const releasedIn = (round: number) => ({ n: round, version: `1.0.${releases.length}` });

const ownIndex = [process.execPath, path.join(import.meta.dirname, 'index-own.ts')];

export async function openCatalogue(folder: string, repositories: readonly MadeRepository[]): Promise<Catalogue> {
  const forge = await startMadeForge(folder, repositories);
  const [content, cache, out] = [path.join(folder, 'content'), path.join(folder, 'cache'), path.join(folder, 'dist')];
  const environment = {
    CATALOG_CONTENT: content,
    CATALOG_CACHE: cache,
    CATALOG_OUT: out,
    CATALOG_MIRROR: forge.mirror,
    ...forge.token,
  };
  const run = async (command: readonly string[]): Promise<Measured> =>
    succeeded(command.join(' '), await runMeasured(command, { environment }));
  const harvest = (...argv: readonly string[]) => run(commandOf('harvest', ...argv));
  const build = () => run(commandOf('build'));
  const remove = (...paths: readonly string[]) => paths.forEach((one) => rmSync(one, { recursive: true, force: true }));

  return {
    out,
    content,
    async clean() {
      remove(out, cache, path.join(content, 'harvested'));
      const first = await harvest();
      const built = await build();
      const index = await run([...ownIndex, out]);
      const unchanged = await harvest();
      const same = await build();
      const forced = await harvest('--force');
      return [
        ['harvest, first', first],
        ['harvest, unchanged', unchanged],
        ['harvest, all read and rendered again', forced],
        ['build, clean', built],
        ['build, unchanged', same],
        ['search index alone, clean', index],
        ['unchanged run: harvest and build', inSum([unchanged, same])],
      ];
    },
    async refresh(round) {
      const { n, version } = releasedIn(round);
      const released = repositories[n % repositories.length];
      if (released) forge.show(addRelease(released, version));
      const harvested = await harvest();
      const built = await build();
      return [
        ['harvest, one release', harvested],
        ['build, after one release', built],
        ['refresh: harvest and build', inSum([harvested, built])],
      ];
    },
    close: () => forge.close(),
  };
}
