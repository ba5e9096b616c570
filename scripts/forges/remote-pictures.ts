import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { limits } from '../limits.ts';
import { ForgeFailure } from './failure.ts';
import type { HostBreaker } from './host-breaker.ts';
import type { Mirror } from './mirror.ts';
import { writeWhole } from '../write-whole.ts';

/** Pictures that documents show from elsewhere: brought home once, so that no reader's browser asks for them. */
export interface RemotePictures {
  /** Whether the community's policy lets the harvest fetch it. */
  isAllowed(address: string): boolean;
  /** The file, from the cache if it has been read before: an address stands for one picture. Rejects with a ForgeFailure. */
  read(address: string): Promise<Buffer>;
}

export interface RemotePictureOptions {
  /** `harvest.pictureHosts` of catalog.yml. */
  hosts: readonly string[];
  cache: string;
  mirrors: readonly Mirror[];
  breaker: HostBreaker;
  signal: AbortSignal;
}

/** For a harvest that fetches no pictures. */
export const noRemotePictures: RemotePictures = {
  isAllowed: () => false,
  read: () => Promise.reject(new ForgeFailure('repository', 'pictures of other hosts are not fetched')),
};

/** Opens the way to pictures on the allowed hosts, over https, without any credentials, bounded in bytes, time and hops. */
export function openRemotePictures({ hosts, cache, mirrors, breaker, signal }: RemotePictureOptions): RemotePictures {
  const isAllowed = (address: string) => {
    const url = URL.parse(address);
    return url?.protocol === 'https:' && hosts.includes(url.host);
  };
  return {
    isAllowed,
    async read(address) {
      const digest = createHash('sha256').update(address).digest('hex');
      const file = path.join(cache, 'remote-pictures', digest.slice(0, 2), digest);
      const kept = await readFile(file).catch(() => undefined);
      if (kept) return kept;
      const bytes = await breaker.guard(new URL(address).host, () => download(address));
      await mkdir(path.dirname(file), { recursive: true });
      await writeWhole(file, bytes);
      return bytes;
    },
  };

  async function download(address: string): Promise<Buffer> {
    const ends = AbortSignal.any([signal, AbortSignal.timeout(limits.remotePictureTime)]);
    let at = address;
    for (let hop = 0; hop <= limits.remotePictureHops; hop++) {
      if (!isAllowed(at))
        throw new ForgeFailure('repository', 'it leads on to a host that pictures are not fetched from');
      const response = await ask(mirrored(at, mirrors), ends);
      const next = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || !next) return readWhole(response);
      await response.body?.cancel();
      at = URL.parse(next, at)?.href ?? '';
    }
    throw new ForgeFailure('repository', 'it leads on and on');
  }
}

async function ask(address: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, { redirect: 'manual', credentials: 'omit', headers: { accept: 'image/*' }, signal });
  } catch (error) {
    throw new ForgeFailure('host', 'the host of the picture could not be reached', { cause: error });
  }
}

async function readWhole(response: Response): Promise<Buffer> {
  if (!response.ok) {
    await response.body?.cancel();
    throw new ForgeFailure('repository', `its host answered with ${response.status}`);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      parts.push(part);
      size += part.byteLength;
      if (size > limits.pictureBytes) throw new ForgeFailure('repository', 'the file is too large');
    }
  } catch (error) {
    if (error instanceof ForgeFailure) throw error;
    throw new ForgeFailure('host', 'the picture did not come to its end', { cause: error });
  }
  return Buffer.concat(parts);
}

function mirrored(address: string, mirrors: readonly Mirror[]): string {
  const mirror = mirrors
    .filter(({ from, to }) => address.startsWith(from) && to.startsWith('http'))
    .toSorted((a, b) => b.from.length - a.from.length)[0];
  return mirror ? mirror.to + address.slice(mirror.from.length) : address;
}
