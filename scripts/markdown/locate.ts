import { posix } from 'node:path';
import { decodeAddress } from './decode-address.ts';
import { findFile, trimmed } from './find-file.ts';
import { readForgeAddress } from './forge-address.ts';
import { limits } from '../limits.ts';
import type { FileTarget, LinkContext, LinkSource } from './link-source.ts';

/** What an address in a document means. */
export type Located =
  ({ kind: 'file'; hash: string } & FileTarget) | { kind: 'external'; url: string } | { kind: 'broken'; why: string };

const refOfDefaultBranch = /^(HEAD|main|master|develop|development|dev)$/i;

/** Finds out what an address in a document means. Pure: it asks nobody, and it never passes an address through. */
export function locate(href: string, context: LinkContext): Located {
  const written = href.trim();
  if (written === '') return { kind: 'broken', why: 'the address is empty' };
  if (written.length > limits.address) return { kind: 'broken', why: 'the address is too long' };
  if (written.startsWith('#')) return { kind: 'file', source: context.source, path: context.path, hash: written };
  if (written.startsWith('//')) return locate(`https:${written}`, context);
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return locateAbsolute(written, context);
  return locateRelative(written, context);
}

function locateAbsolute(written: string, context: LinkContext): Located {
  if (!URL.canParse(written)) return { kind: 'broken', why: 'it is no valid address' };
  const url = new URL(written);
  if (url.protocol === 'mailto:') {
    const plain = /^mailto:[^\s@:/?#]+@[^\s@:/?#]+(\?[^\s#]*)?$/i.test(url.href);
    return plain ? { kind: 'external', url: url.href } : { kind: 'broken', why: 'it is no mail address' };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'broken', why: 'it is no web address' };
  url.username = url.password = '';
  return locateAtForge(url, context) ?? { kind: 'external', url: url.href };
}

/** An address at the forge that means a file of the product, on the branch that was harvested. */
function locateAtForge(url: URL, { sources }: LinkContext): Located | null {
  const meant = readForgeAddress(url);
  const source = sources.find(({ repository }) => repository?.toLowerCase() === meant?.repository.toLowerCase());
  if (!meant || !source) return null;
  for (const { ref, path } of meant.readings) {
    if (!isHarvested(ref, source)) continue;
    const file = findFile(source, [path]);
    if (file) return { kind: 'file', ...file, hash: url.hash };
  }
  return null;
}

function isHarvested(ref: string, { branch, commit }: LinkSource): boolean {
  return ref === branch || ref === commit || refOfDefaultBranch.test(ref);
}

function locateRelative(written: string, context: LinkContext): Located {
  const { path, hash } = split(written);
  const { source } = context;
  for (const spelling of new Set([decodeAddress(path), path])) {
    const permalink = source.permalinks.get(trimmed(spelling));
    const file = permalink ? { source, path: permalink } : findFile(source, candidates(spelling, context));
    if (file) return { kind: 'file', ...file, hash };
  }
  return fromPageAtForge(written, context) ?? { kind: 'broken', why: 'there is no such file' };
}

/** Where a path may lead: from the document, from its page, from the roots; each with the endings that sites leave out. */
function candidates(path: string, { source, path: from }: LinkContext): string[] {
  const here = posix.dirname(from);
  const pageFolder = from.replace(/\.[^./]*$/, '');
  const starts = path.startsWith('/') ? source.roots : [here, pageFolder];
  return starts.flatMap((start) => {
    const joined = posix.join(start, path);
    return joined.startsWith('..') ? [] : [joined];
  });
}

/**
 * What an address means from the document's page at the forge: `../../tree/main/x` in a README is a file, and
 * `../../issues` is one of the forge's own pages beside the files.
 */
function fromPageAtForge(written: string, context: LinkContext): Located | null {
  const { source, path } = context;
  if (!source.repository || !written.startsWith('..')) return null;
  const url = new URL(written, `${source.repository}/blob/${encodeURIComponent(source.branch)}/${path}`);
  const rest = url.href.slice(source.repository.length);
  const isOwn = url.href.startsWith(`${source.repository}/`);
  const file = isOwn ? locateAtForge(url, context) : null;
  if (file) return file;
  const [, ref] = /^\/(?:tree|blob|raw)\/([^/]+)\//.exec(rest) ?? [];
  if (isOwn && ref && !isHarvested(decodeAddress(ref), source)) return { kind: 'external', url: url.href };
  if (
    !isOwn ||
    !/^\/(issues|pulls?|releases|wiki|discussions|actions|projects|security|graphs|commits|tags)\b/.test(rest)
  ) {
    return null;
  }
  return { kind: 'external', url: url.href };
}

function split(written: string): { path: string; hash: string } {
  const [, path = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(written) ?? [];
  return { path, hash };
}
