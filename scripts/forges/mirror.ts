import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Source } from '../../content/model/source.ts';
import { ConfigurationError } from '../content/folders.ts';

/** One redirection: addresses that begin with `from` are read at `to` instead. */
export interface Mirror {
  from: string;
  to: string;
}

/** Where Git really reads a source, and by which protocol alone. */
export interface FetchAddress {
  url: string;
  via: 'origin' | 'mirror' | 'path';
  protocol: 'https' | 'http' | 'file';
}

/**
 * Reads CATALOG_MIRROR: `https://github.com/=file:///some/dir/`, several separated by spaces.
 * It is the only way in which `file:` and `http:` are allowed, since only whoever runs the harvest can set it.
 */
export function parseMirrors(value: string | undefined): Mirror[] {
  return (value ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((rule) => {
      const [from, to, ...rest] = rule.split('=');
      const usable =
        from &&
        to &&
        rest.length === 0 &&
        /^https:\/\/[^/]+\//.test(from) &&
        /^(https?|file):\/\//.test(to) &&
        URL.canParse(to);
      if (!usable) {
        throw new ConfigurationError(
          `CATALOG_MIRROR holds "${rule}", which is not of the form https://host/=file:///folder/ or https://host/=https://mirror/. Mend or unset the variable.`,
        );
      }
      return { from, to: to.endsWith('/') ? to : `${to}/` };
    });
}

/** Applies the longest fitting mirror, or none. Never throws: addresses were validated with the content. */
export function fetchAddress(source: Source, mirrors: readonly Mirror[], root: string): FetchAddress {
  if (source.path !== undefined) {
    return { url: pathToFileURL(path.join(root, source.path)).href, via: 'path', protocol: 'file' };
  }
  const address = source.repository ?? '';
  const mirror = mirrors
    .filter(({ from }) => address.startsWith(from))
    .toSorted((a, b) => b.from.length - a.from.length)[0];
  if (!mirror) return { url: address, via: 'origin', protocol: 'https' };
  const url = mirror.to + address.slice(mirror.from.length);
  return {
    url,
    via: 'mirror',
    protocol: url.startsWith('file:') ? 'file' : url.startsWith('http:') ? 'http' : 'https',
  };
}
