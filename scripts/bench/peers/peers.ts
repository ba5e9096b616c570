import path from 'node:path';
import { succeeded, type Contestant } from '../contestant.ts';
import { runMeasured } from '../run-measured.ts';
import { eleventy, installEleventy } from './eleventy.ts';
import { findHugo, hugo } from './hugo.ts';
import { installStarlight, starlight } from './starlight.ts';

/** Who else is to be measured: Hugo and Eleventy, and Starlight, which takes ten times as long. */
export interface Wanted {
  peers: boolean;
  starlight: boolean;
}

/** Everybody of them that can be had on this machine, and what is to be said of the others. */
export function gatherPeers(
  folder: string,
  products: number,
  wanted: Wanted,
): { peers: Contestant[]; remarks: string[] } {
  const [peers, remarks]: [Contestant[], string[]] = [[], []];
  if (wanted.peers) gatherHugoAndEleventy(folder, products, peers, remarks);
  if (wanted.starlight) {
    const place = path.join(folder, 'starlight');
    if (installStarlight(place)) peers.push(starlight(place, products));
    else remarks.push('Starlight could not be installed: the npm registry does not answer');
  }
  return { peers, remarks };
}

function gatherHugoAndEleventy(folder: string, products: number, peers: Contestant[], remarks: string[]): void {
  const version = findHugo();
  if (version === undefined) remarks.push('Hugo is not there and could not be installed: apt-get install hugo');
  else {
    remarks.push(version);
    const one = hugo(path.join(folder, 'hugo-one'), products, ['da']);
    peers.push(withPagefind(one), hugo(path.join(folder, 'hugo-both'), products, ['da', 'en']));
  }
  const place = path.join(folder, 'eleventy');
  if (installEleventy(place)) peers.push(eleventy(place, products));
  else remarks.push('Eleventy could not be installed: the npm registry does not answer');
}

/** Indexes the peer's pages after each run of it, as everybody does who wants a search. */
function withPagefind(peer: Contestant & { out: string }): Contestant {
  const indexer = path.resolve(import.meta.dirname, 'index-directory.ts');
  return {
    ...peer,
    clean: async (round) => {
      const built = await peer.clean(round);
      const indexed = succeeded('pagefind', await runMeasured([process.execPath, indexer, peer.out]));
      return [...built, ['Pagefind over the pages of Hugo, one language', indexed]];
    },
  };
}
