import type { ForgeAddresses } from './forge.ts';
import { gitea } from './gitea.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';

/** The kinds of forges whose addresses are known. Git alone reads any other, too; it is only not linked into. */
export const forges: readonly ForgeAddresses[] = [github, gitlab, gitea];

type Place = 'commit' | 'file' | 'folder' | 'raw' | 'edit' | 'issue';

/** The kind of forge that a host is; undefined for plain Git. */
function forgeOf(host: string): ForgeAddresses | undefined {
  return forges.find(({ hosts }) => hosts.test(host.toLowerCase()));
}

/** An address at the forge, or undefined where its form is not known or the repository has no address. */
export function addressAtForge<Kind extends Place>(
  repository: string | null,
  kind: Kind,
  ...details: Parameters<ForgeAddresses[Kind]>
): string | undefined {
  if (repository === null) return undefined;
  const forge = forgeOf(new URL(repository).host);
  if (!forge) return undefined;
  const [first, second = ''] = details;
  return `${repository.replace(/\.git$/, '')}${forge[kind](first, second)}`;
}

/** A file or folder that an address at a forge means. */
export interface ForgeReading {
  ref: string;
  path: string;
}

/**
 * What an address at a forge means: the repository, and each way to part the rest into branch and path, since
 * branch names may hold slashes; the shortest branch first. Null where it means no file or folder.
 */
export function readForgeAddress(url: URL): { repository: string; readings: ForgeReading[] } | null {
  const raw = url.host.toLowerCase() === 'raw.githubusercontent.com';
  const host = raw ? 'github.com' : url.host.toLowerCase();
  const parts = url.pathname.split('/').filter(Boolean).map(decoded);
  if (raw) parts.splice(2, 0, 'raw');
  const split = forgeOf(host)?.split(parts);
  if (!split) return null;
  const readings = split.rest.map((_, index) => ({
    ref: split.rest.slice(0, index + 1).join('/'),
    path: split.rest.slice(index + 1).join('/'),
  }));
  return { repository: `https://${host}/${split.repository.join('/').replace(/\.git$/, '')}`, readings };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
