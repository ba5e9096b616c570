import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { RenderedFile } from '../../content/model/rendering.ts';
import type { OutputFolder } from './output.ts';

/** Addresses in one file, below the 50,000 that the protocol allows. */
const most = 45_000;

/** An address of the sitemap, with the moment that what the page tells last changed, where it is known. */
interface Listed {
  url: string;
  lastmod?: string;
}

/** Writes the sitemap (https://www.sitemaps.org) of the pages that do not ask search engines to leave them out. */
export async function writeSitemap(
  output: OutputFolder,
  files: readonly RenderedFile[],
  address: string,
): Promise<void> {
  const pages = files
    .flatMap(({ file, listed }): Listed[] => (listed ? [toListed(file, listed.modified, address)] : []))
    .toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const parts: Listed[] = [];
  for (let start = 0; start < pages.length; start += most) {
    const part = pages.slice(start, start + most);
    const file = `sitemap-${parts.length}.xml`;
    output.write(file, await write(part, new SitemapStream()));
    const newest = part
      .flatMap(({ lastmod }) => lastmod ?? [])
      .toSorted((a, b) => Date.parse(a) - Date.parse(b))
      .at(-1);
    parts.push({ url: new URL(file, address).href, ...(newest === undefined ? {} : { lastmod: newest }) });
  }
  if (parts.length > 0) output.write('sitemap-index.xml', await write(parts, new SitemapIndexStream()));
}

function toListed(file: string, modified: string | undefined, address: string): Listed {
  const url = new URL(encodeURI(file.replace(/index\.html$/, '')), address).href;
  return modified === undefined ? { url } : { url, lastmod: modified };
}

function write(entries: readonly Listed[], stream: SitemapStream | SitemapIndexStream): Promise<Buffer> {
  return streamToPromise(Readable.from(entries).pipe(stream));
}
