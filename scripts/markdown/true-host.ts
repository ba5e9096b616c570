import type { Element } from 'hast';
import { parse } from 'tldts';
import { visit } from 'unist-util-visit';
import { limits } from '../limits.ts';
import { decodeAddress } from './decode-address.ts';
import { text } from './hast.ts';

// An address or the name of a host, and what follows it within the address.
const address =
  /(?:(https?:\/\/)([^\s/?#:@]+)|(?<![\p{L}\p{N}_./-])((?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?![\p{L}\p{N}_-])))([/?#]\S*)?/giu;
// Endings of files that are countries, too: `guide.md`, `main.py`. Names of software that read like hosts.
const file = /\.(md|py|sh|rs|pl|pm|ps|so|cc|tf|in|ml|mk|mo|zip|mov|app|pub)$/i;
const software = /^(asp|ado|vb|ml|json)\.net$|^(socket|draw|engine|vis)\.io$/i;

/**
 * A link that names one host in its words and leads to another, or to one with look-alike letters, says where it
 * leads.
 */
export function nameTrueHost(link: Element, url: string): void {
  const meant = whereTo(url);
  if (!meant) return;
  const others = hostsIn(wordsOf(link)).some((host) => withoutWww(host) !== withoutWww(meant.host));
  if (others || /(^|\.)xn--/.test(meant.host)) link.children.push(text(` (${meant.shown})`));
}

/** The host of an address, and of a mail address its domain. */
function whereTo(url: string): { host: string; shown: string } | null {
  if (!URL.canParse(url)) return null;
  const { protocol, pathname, hostname } = new URL(url);
  if (protocol !== 'mailto:') return { host: hostname, shown: hostname };
  const shown = decodeAddress(pathname);
  const host = canonical(shown.slice(shown.lastIndexOf('@') + 1));
  return host === undefined ? null : { host, shown };
}

/** The words of a link, with those that stand for pictures in it. */
function wordsOf(link: Element): string {
  const words: string[] = [];
  visit(link, (node) => {
    if (node.type === 'text') words.push(node.value);
    if (node.type === 'element' && node.tagName === 'img') words.push(` ${node.properties.alt ?? ''} `);
  });
  return words.join('').slice(0, limits.linkWords).normalize('NFKC');
}

function hostsIn(words: string): string[] {
  return [...words.matchAll(address)].flatMap(([, scheme, written = '', bare = '', path]) => {
    if (!scheme && !isHost(bare, path !== undefined)) return [];
    return canonical(written || bare) ?? [];
  });
}

/** Whether a name without `https://` is one of a host; where a path follows it, it is no file. */
function isHost(name: string, hasPath: boolean): boolean {
  if (/^www\./i.test(name)) return true;
  if (!parse(name, { allowPrivateDomains: false }).isIcann) return false;
  return hasPath || !(file.test(name) || software.test(name) || /\.(NET|IO)$/.test(name));
}

function canonical(host: string): string | undefined {
  const written = `https://${host}`;
  return URL.canParse(written) ? new URL(written).hostname : undefined;
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}
